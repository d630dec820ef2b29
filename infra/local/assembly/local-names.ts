/** What Ref and GetAtt give in the local cloud: names and ARNs made from logical ids, addresses of local servers. */
import { LocalProblem } from '../problem.ts';
import type { World } from './resolve.ts';

export const localAccount = '000000000000';
export const localClientId = 'rapid-review-site';

export interface Addresses {
  readonly region: string;
  readonly stackName: string;
  readonly siteUrl: string;
  readonly issuer: string;
}

const services: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:table/',
  'AWS::Lambda::Function': 'lambda:function:',
  'AWS::StepFunctions::StateMachine': 'states:stateMachine:',
  'AWS::SNS::Topic': 'sns:',
  'AWS::SQS::Queue': 'sqs:',
  'AWS::Cognito::UserPool': 'cognito-idp:userpool/',
  'AWS::Logs::LogGroup': 'logs:log-group:',
};

/** Their Ref is an ARN rather than a name. */
const refIsArn = new Set(['AWS::StepFunctions::StateMachine', 'AWS::SNS::Topic']);

export const localNames = (types: ReadonlyMap<string, string>, addresses: Addresses): World => {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': addresses.region,
    'AWS::AccountId': localAccount,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': addresses.stackName,
  };
  const typeOf = (id: string): string => {
    const type = types.get(id);
    if (type === undefined)
      throw new LocalProblem(`The template refers to "${id}", which it does not define.`);
    return type;
  };
  const nameOf = (id: string): string =>
    typeOf(id) === 'AWS::DynamoDB::Table' ? `${addresses.stackName}-${id}` : id;
  const arnOf = (id: string): string => {
    const [service = 'local', ...rest] = (services[typeOf(id)] ?? 'local:').split(':');
    return `arn:aws:${service}:${addresses.region}:${localAccount}:${rest.join(':')}${nameOf(id)}`;
  };
  return {
    ref: (id) => {
      const known = pseudo[id];
      if (known !== undefined) return known;
      if (typeOf(id) === 'AWS::Cognito::UserPoolClient') return localClientId;
      return refIsArn.has(typeOf(id)) ? arnOf(id) : nameOf(id);
    },
    attribute: (id, name) => {
      const type = typeOf(id);
      if (name === 'Arn' || name === 'TopicArn') return arnOf(id);
      if (type === 'AWS::DynamoDB::Table' && name === 'StreamArn') return `${arnOf(id)}/stream/local`;
      if (type === 'AWS::ApiGatewayV2::Api' && name === 'ApiEndpoint') return addresses.siteUrl;
      if (type === 'AWS::Cognito::UserPool' && name === 'ProviderURL') return addresses.issuer;
      return `${nameOf(id)}.${name}`;
    },
  };
};
