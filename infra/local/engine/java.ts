import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LocalProblem } from '../problem.ts';

/** The Java runtime DynamoDB Local needs: of JAVA_HOME, or the one on the path. */
export const findJava = (environment: Readonly<Record<string, string | undefined>> = process.env): string => {
  const home = environment.JAVA_HOME;
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const tried = spawnSync(java, ['-version'], { env: environment, stdio: 'ignore' });
  if (tried.error === undefined && tried.status === 0) return java;
  throw new LocalProblem(
    `Java was not found (tried ${java}), and the local database needs it. Install a Java runtime, version 11 or newer (Debian, Ubuntu: sudo apt-get install default-jre-headless; macOS: brew install openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JRE), or set DYNAMODB_ENDPOINT to a DynamoDB Local that is already running.`,
  );
};
