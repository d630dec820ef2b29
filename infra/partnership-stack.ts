/** Everything one partnership has in the cloud. */
import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import {
  catalogue,
  type FunctionEntry,
  type FunctionName,
  type Right,
  type Variable,
} from '../functions/catalogue.ts';
import type { Partnership } from '../functions/domain/partnership/partnership.ts';
import type { Bundles } from './bundles.ts';
import { MailIdentity } from './constructs/mail-identity.ts';
import { RecordTable } from './constructs/record-table.ts';
import { RegularRun } from './constructs/regular-run.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { Site } from './constructs/site.ts';
import { StaffSignIn } from './constructs/staff-sign-in.ts';
import { StreamSource } from './constructs/stream-source.ts';
import { CaseMachine } from './workflow/machine.ts';

export interface PartnershipStackProps {
  readonly settings: Partnership;
  readonly bundles: Bundles;
}

export class PartnershipStack extends Stack {
  readonly #props: PartnershipStackProps;
  readonly #record = new RecordTable(this, 'Record');
  readonly #site = new Site(this, 'Site');
  readonly #mail: MailIdentity;
  readonly #people: StaffSignIn;
  readonly #functions = new Map<FunctionName, ServiceFunction>();
  readonly #machine: CaseMachine;

  constructor(scope: Construct, id: string, props: PartnershipStackProps) {
    const { settings } = props;
    super(scope, id, {
      description: `Rapid Review for ${settings.name}`,
      env: { region: settings.region },
      terminationProtection: true,
    });
    this.#props = props;
    Tags.of(this).add('partnership', settings.slug);
    this.#mail = new MailIdentity(this, 'Mail', { from: settings.mail.from });
    this.#people = new StaffSignIn(this, 'Staff', { slug: settings.slug, siteUrl: this.#site.url });
    const workflow = this.#addFunction('workflow');
    this.#machine = new CaseMachine(this, 'Case', { workflow: workflow.lambda });
    for (const { name } of catalogue) if (name !== 'workflow') this.#addFunction(name);
    for (const one of this.#functions.values()) {
      for (const right of one.entry.rights) this.#grant(one, right);
      this.#trigger(one);
    }
    this.#outputs();
  }

  #addFunction(name: FunctionName): ServiceFunction {
    const { settings, bundles } = this.#props;
    const entry: FunctionEntry = entryOf(name);
    const added = new ServiceFunction(this, constructId(name), {
      entry,
      bundle: bundles[name],
      settings,
      environment: Object.fromEntries(entry.variables.map((variable) => [variable, this.#value(variable)])),
    });
    this.#functions.set(name, added);
    return added;
  }

  #value(variable: Variable): string {
    const values: Readonly<Record<Variable, () => string>> = {
      TABLE_NAME: () => this.#record.table.tableName,
      STATE_MACHINE_ARN: () => this.#machine.machine.stateMachineArn,
      SITE_URL: () => this.#site.url,
      OIDC_ISSUER: () => this.#people.issuer,
      OIDC_CLIENT_ID: () => this.#people.clientId,
      MAIL_CONFIGURATION_SET: () => this.#mail.configurationSet.configurationSetName,
    };
    return values[variable]();
  }

  #grant({ lambda, entry }: ServiceFunction, right: Right): void {
    switch (right) {
      case 'read-record':
        return this.#record.grantRead(lambda);
      case 'write-record':
        return this.#record.grantWrite(lambda);
      case 'send-mail':
        return this.#mail.grantSend(lambda);
      case 'start-workflow':
        this.#machine.machine.grantStartExecution(lambda);
        return;
      case 'wake-workflow':
        /* A policy of its own: in the role's own policy it would make the machine wait for its function. */
        new Policy(this, `${constructId(entry.name)}MayWake`, {
          ...(lambda.role === undefined ? {} : { roles: [lambda.role] }),
          statements: [
            new PolicyStatement({
              actions: ['states:SendTaskSuccess', 'states:SendTaskFailure'],
              resources: [this.#machine.machine.stateMachineArn],
            }),
          ],
        });
    }
  }

  #trigger({ lambda, entry }: ServiceFunction): void {
    const { trigger } = entry;
    switch (trigger.kind) {
      case 'http':
        return this.#site.servedBy(lambda);
      case 'workflow':
        /* The machine names its function itself. */
        return;
      case 'stream':
        new StreamSource(this, `${constructId(entry.name)}Source`, {
          table: this.#record.table,
          of: trigger.of,
          to: lambda,
        });
        return;
      case 'mail-events':
        return this.#mail.eventsTo(lambda);
      case 'schedule':
        new RegularRun(this, `${constructId(entry.name)}Schedule`, {
          everyMinutes: trigger.everyMinutes,
          of: lambda,
        });
    }
  }

  #outputs(): void {
    new CfnOutput(this, 'SiteUrl', { value: this.#site.url });
    new CfnOutput(this, 'UserPoolId', { value: this.#people.userPool.userPoolId });
    new CfnOutput(this, 'StateMachineArn', { value: this.#machine.machine.stateMachineArn });
    new CfnOutput(this, 'TableName', { value: this.#record.table.tableName });
  }
}

const entryOf = (name: FunctionName): FunctionEntry => {
  const entry = catalogue.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`The catalogue has no function called ${name}`);
  return entry;
};

const constructId = (name: string): string =>
  name
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
