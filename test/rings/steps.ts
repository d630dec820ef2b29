/** Runs the programs a ring is made of. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../walls/tree.ts';

export interface Step {
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What mends it, where one command does. */
  readonly remedy?: string;
}

export interface Ended {
  readonly title: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

const options = (env: NodeJS.ProcessEnv) => ({ cwd: projectRoot, env, shell: process.platform === 'win32' });

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Keeps what the step prints, so that steps that run side by side can be read one after the other. */
export const runStep = async ({ title, program, args }: Step, env: NodeJS.ProcessEnv): Promise<Ended> => {
  const started = performance.now();
  const child = spawn(program, [...args], { ...options(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error(`${title}: ${program} could not be started.`, { cause })),
    );
    child.once('close', resolve);
  });
  const [ended, printed, complained] = await Promise.all([code, text(child.stdout), text(child.stderr)]);
  return { title, passed: ended === 0, seconds: seconds(started), output: `${printed}${complained}`.trim() };
};

/** Lets the step print as it goes. */
export const runOpenly = async ({ title, program, args }: Step, env: NodeJS.ProcessEnv): Promise<Ended> => {
  const started = performance.now();
  const child = spawn(program, [...args], { ...options(env), stdio: 'inherit' });
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error(`${title}: ${program} could not be started.`, { cause })),
    );
    child.once('close', (code) => resolve(code === 0));
  });
  return { title, passed, seconds: seconds(started), output: '' };
};

/** Runs all the steps, `atOnce` of them side by side, tells of each as it ends, and gives those that failed. */
export const runSteps = async (
  steps: readonly Step[],
  atOnce: number,
  env: NodeJS.ProcessEnv,
  tell: (ended: Ended, step: Step) => void,
): Promise<readonly Step[]> => {
  const waiting = [...steps];
  const work = async (): Promise<readonly Step[]> => {
    const step = waiting.shift();
    if (step === undefined) return [];
    const ended = await runStep(step, env);
    tell(ended, step);
    return [...(ended.passed ? [] : [step]), ...(await work())];
  };
  return (await Promise.all(Array.from({ length: atOnce }, work))).flat();
};
