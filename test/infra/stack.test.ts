import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue, type Right } from '../../functions/catalogue.ts';
import { loadSettings, partnershipsIn, settingsFolder } from '../../infra/settings.ts';
import { propertiesOf, synthesised } from './synthesised.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const template = synthesised('sutton', folder);

const statement = z.object({
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Effect: z.string(),
});
const policies = propertiesOf(template, 'AWS::IAM::Policy').map((policy) =>
  z
    .object({
      PolicyDocument: z.object({ Statement: z.array(statement) }),
      Roles: z.array(z.string()),
    })
    .parse(policy),
);
/** What the function whose construct is called `name` may do beyond writing its log. */
const actionsOf = (name: string): readonly string[] =>
  policies
    .filter(({ Roles }) => Roles.some((role) => role.startsWith(`${name}FunctionServiceRole`)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action }) => Action)
    .toSorted();

const actionsOfRight: Readonly<Record<Right, readonly string[]>> = {
  'read-record': ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  'write-record': [
    'dynamodb:ConditionCheckItem',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ],
  'start-workflow': ['states:StartExecution'],
  'wake-workflow': ['states:SendTaskFailure', 'states:SendTaskSuccess'],
  'send-mail': ['ses:SendEmail'],
};
/** Reading the stream, and putting what could not be taken into the dead-letter queue. */
const actionsOfStream = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:SendMessage',
];
const constructOf = (name: string): string =>
  name.replaceAll(/(^|-)([a-z])/g, (_whole, _dash, letter: string) => letter.toUpperCase());

describe('the stack of a partnership', () => {
  it.each(partnershipsIn(settingsFolder))('synthesises for %s in its own region', (slug) => {
    const own = synthesised(slug, folder);
    own.resourceCountIs('AWS::DynamoDB::Table', 1);
    expect(own.toJSON().Description).toBe(`Rapid Review for ${loadSettings(slug).name}`);
  });

  it('keeps the logical ids of what holds data: another id would replace it', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool'].flatMap((type) =>
      Object.keys(template.findResources(type)),
    );
    expect(kept).toEqual(['RecordTableDC0C661A', 'StaffPeople2CF49A7C']);
  });

  it('retains the record, protects it from deletion and can restore any second of it', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        TableName: Match.absent(),
      }),
    });
  });

  it('gives lists one index, by list and time', () => {
    const [table] = propertiesOf(template, 'AWS::DynamoDB::Table');
    expect(table?.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'lists',
        KeySchema: [
          { AttributeName: 'list', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  it.each(catalogue)('runs $name as the catalogue has it, with exactly its variables', (entry) => {
    const functions = propertiesOf(template, 'AWS::Lambda::Function');
    const found = functions.find(({ Description }) => Description === entry.description);
    expect(found).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: entry.memoryMb,
      Timeout: entry.timeoutSeconds,
    });
    const { Variables } = z.object({ Variables: z.record(z.string(), z.string()) }).parse(found?.Environment);
    expect(Object.keys(Variables).toSorted()).toEqual(['SETTINGS_FILE', ...entry.variables].toSorted());
  });

  it.each(catalogue)(
    'grants $name the rights of the catalogue and nothing else',
    ({ name, rights, trigger }) => {
      const expected = rights.flatMap((right) => actionsOfRight[right]);
      const stream = trigger.kind === 'stream' ? actionsOfStream : [];
      expect(actionsOf(constructOf(name))).toEqual([...expected, ...stream].toSorted());
    },
  );

  it('lets nobody scan the record, and names a resource in every statement but listing streams', () => {
    const all = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    expect(all.flatMap(({ Action }) => Action)).not.toContain('dynamodb:Scan');
    const everywhere = all.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
    const harmless = /^(logs:|xray:|dynamodb:ListStreams$)/;
    expect(everywhere.filter((action) => !harmless.test(action))).toEqual([]);
  });

  it('sends mail only from the sender of the settings, with TLS, and hears what became of it', () => {
    const { mail } = loadSettings('sutton');
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'ses:SendEmail',
            Condition: { StringEquals: { 'ses:FromAddress': mail.from } },
          }),
        ]),
      },
    });
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'] },
    });
  });

  it('gives relay the new events and post the new messages, with bounded retries and a dead-letter queue', () => {
    const mappings = propertiesOf(template, 'AWS::Lambda::EventSourceMapping');
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        BatchSize: 10,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 10,
        ParallelizationFactor: 1,
        StartingPosition: 'TRIM_HORIZON',
      });
      expect(JSON.stringify(mapping.DestinationConfig)).toContain('Undeliverable');
    }
    const pattern = (type: string) =>
      JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: [type] } } } });
    expect(mappings.map(({ FilterCriteria }) => FilterCriteria)).toEqual([
      { Filters: [{ Pattern: pattern('event') }] },
      { Filters: [{ Pattern: pattern('message') }] },
    ]);
  });

  it('signs staff in by PKCE without a secret, by invitation only, into the four groups', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: [{ 'Fn::Join': ['', [Match.anyValue(), '/sign-in/callback']] }],
    });
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    const groups = propertiesOf(template, 'AWS::Cognito::UserPoolGroup').map(({ GroupName }) => GroupName);
    expect(groups).toEqual(['officer', 'coordinator', 'chair', 'business']);
  });

  it('says where the site, the people, the machine and the record are', () => {
    expect(Object.keys(template.findOutputs('*')).toSorted()).toEqual([
      'SiteUrl',
      'StateMachineArn',
      'TableName',
      'UserPoolId',
    ]);
  });
});
