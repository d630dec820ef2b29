/** One Lambda of the catalogue: its bundle, the partnership's settings beside it, a role and a log of its own. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, Code, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionEntry } from '../../functions/catalogue.ts';
import type { Partnership } from '../../functions/domain/partnership/partnership.ts';

export interface ServiceFunctionProps {
  readonly entry: FunctionEntry;
  /** The bundled file. */
  readonly bundle: string;
  readonly settings: Partnership;
  readonly environment: Readonly<Record<string, string>>;
}

/** CDK stages the folder while the function is constructed, so that it can go again at once. */
const withAssetFolder = <T>(bundle: string, settings: Partnership, use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-asset-'));
  try {
    copyFileSync(bundle, join(folder, 'index.mjs'));
    writeFileSync(join(folder, 'partnership.json'), `${JSON.stringify(settings, null, 2)}\n`);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export class ServiceFunction extends Construct {
  readonly lambda: NodejsFunction;
  readonly entry: FunctionEntry;

  constructor(scope: Construct, id: string, { entry, bundle, settings, environment }: ServiceFunctionProps) {
    super(scope, id);
    this.entry = entry;
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.lambda = withAssetFolder(
      bundle,
      settings,
      (folder) =>
        new NodejsFunction(this, 'Function', {
          description: entry.description,
          code: Code.fromAsset(folder),
          handler: 'index.handler',
          runtime: Runtime.NODEJS_24_X,
          architecture: Architecture.ARM_64,
          memorySize: entry.memoryMb,
          timeout: Duration.seconds(entry.timeoutSeconds),
          environment: { SETTINGS_FILE: './partnership.json', ...environment },
          awsSdkConnectionReuse: false,
          loggingFormat: LoggingFormat.JSON,
          logGroup,
        }),
    );
  }
}
