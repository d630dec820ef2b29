/** Staff sign in with Cognito: people are invited, never self-registered, and belong to groups. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnUserPoolGroup, Mfa, OAuthScope, UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export interface StaffSignInProps {
  readonly slug: string;
  readonly siteUrl: string;
}

const groups = {
  officer: 'Local authority officers, who notify',
  coordinator: 'Coordinators, who run reviews',
  chair: 'Chairs, who oversee',
  business: 'The business function',
} as const;

export class StaffSignIn extends Construct {
  readonly userPool: UserPool;
  readonly issuer: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, { slug, siteUrl }: StaffSignInProps) {
    super(scope, id);
    this.userPool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true }, fullname: { required: true } },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [groupName, description] of Object.entries(groups)) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        userPoolId: this.userPool.userPoolId,
        groupName,
        description,
      });
    }
    this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `rapid-review-${slug}-${Aws.ACCOUNT_ID}` },
    });
    const client = new UserPoolClient(this, 'Site', {
      userPool: this.userPool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/sign-in/callback`],
        logoutUrls: [siteUrl],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
    });
    this.issuer = this.userPool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
  }
}
