/** Reads from the synthesised template what the local cloud has to run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Addresses, localNames } from './local-names.ts';
import {
  destinationResource,
  functionResource,
  integrationResource,
  mappingResource,
  routeResource,
  ruleResource,
  stateMachineResource,
  subscriptionResource,
  tableResource,
  template,
} from './template.ts';
import { LocalProblem } from '../problem.ts';
import { resolveIntrinsics } from './resolve.ts';

export interface PlannedFunction {
  /** As the catalogue has it: http, mail-events. */
  readonly name: string;
  readonly arn: string;
  readonly folder: string;
  /** `index.handler`: the file without its ending, and what it exports. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

export interface PlannedMapping {
  readonly id: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly maximumRetryAttempts: number;
  readonly bisect: boolean;
  readonly reportsItemFailures: boolean;
  readonly patterns: readonly unknown[];
}

export interface Plan {
  readonly functions: readonly PlannedFunction[];
  /** The ARN of the function that serves every path. */
  readonly siteFunctionArn: string;
  readonly table: z.infer<typeof tableResource> & { readonly name: string };
  readonly mappings: readonly PlannedMapping[];
  readonly machine: { readonly arn: string; readonly definition: unknown };
  readonly mailDestinations: readonly {
    readonly configurationSet: string;
    readonly eventTypes: readonly string[];
    readonly topicArn: string;
    readonly functionArns: readonly string[];
  }[];
  readonly schedules: readonly { readonly expression: string; readonly functionArns: readonly string[] }[];
}

const kebab = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

const only = <T>(all: readonly T[], what: string): T => {
  const [first, ...more] = all;
  if (first === undefined || more.length > 0) {
    throw new LocalProblem(`The template should have one ${what}, but has ${all.length}.`);
  }
  return first;
};

export const readPlan = (assembly: string, addresses: Addresses): Plan => {
  const file = join(assembly, `${addresses.stackName}.template.json`);
  const { Resources: resources } = template.parse(JSON.parse(readFileSync(file, 'utf8')));
  const world = localNames(new Map(Object.entries(resources).map(([id, { Type }]) => [id, Type])), addresses);
  const all = <T>(type: string, schema: z.ZodType<T>) =>
    Object.entries(resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({
        id,
        metadata: resource.Metadata ?? {},
        properties: schema.parse(resolveIntrinsics(resource.Properties ?? {}, world)),
      }));

  const functions = all('AWS::Lambda::Function', functionResource).map(({ id, metadata, properties }) => {
    const [, construct = id] = z.string().parse(metadata['aws:cdk:path']).split('/');
    return {
      name: kebab(construct),
      arn: world.attribute(id, 'Arn'),
      folder: join(assembly, z.string().parse(metadata['aws:asset:path'])),
      handler: properties.Handler,
      environment: properties.Environment.Variables,
      timeoutSeconds: properties.Timeout,
      memoryMb: properties.MemorySize,
    };
  });
  const route = only(all('AWS::ApiGatewayV2::Route', routeResource), 'route');
  const integration = all('AWS::ApiGatewayV2::Integration', integrationResource).find(
    ({ id }) => route.properties.Target === `integrations/${id}`,
  );
  const table = only(all('AWS::DynamoDB::Table', tableResource), 'table');
  const machine = only(all('AWS::StepFunctions::StateMachine', stateMachineResource), 'state machine');
  const subscriptions = all('AWS::SNS::Subscription', subscriptionResource);

  return {
    functions,
    siteFunctionArn: integration?.properties.IntegrationUri ?? '',
    table: { ...table.properties, name: world.ref(table.id) },
    mappings: all('AWS::Lambda::EventSourceMapping', mappingResource).map(({ id, properties }) => ({
      id,
      functionArn: world.attribute(properties.FunctionName, 'Arn'),
      batchSize: properties.BatchSize,
      maximumRetryAttempts: properties.MaximumRetryAttempts,
      bisect: properties.BisectBatchOnFunctionError,
      reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      patterns: properties.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern)),
    })),
    machine: { arn: world.ref(machine.id), definition: JSON.parse(machine.properties.DefinitionString) },
    mailDestinations: all('AWS::SES::ConfigurationSetEventDestination', destinationResource).map(
      ({ properties: { ConfigurationSetName, EventDestination } }) => ({
        configurationSet: ConfigurationSetName,
        eventTypes: EventDestination.MatchingEventTypes,
        topicArn: EventDestination.SnsDestination.TopicARN,
        functionArns: subscriptions
          .filter(({ properties }) => properties.TopicArn === EventDestination.SnsDestination.TopicARN)
          .map(({ properties }) => properties.Endpoint),
      }),
    ),
    schedules: all('AWS::Events::Rule', ruleResource).map(({ properties }) => ({
      expression: properties.ScheduleExpression,
      functionArns: properties.Targets.map(({ Arn }) => Arn),
    })),
  };
};
