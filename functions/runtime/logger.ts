/** Structured logs. References, roles and ids only: no answer, no name, no address ever goes into a log line. */

/** What a line may tell beside its message: short and known beforehand. */
type Details = Readonly<Record<string, string | number>>;

/** One line of JSON, as CloudWatch Logs takes it apart; a library for it costs every function a tenth of its start. */
const write =
  (level: 'INFO' | 'ERROR') =>
  (message: string, details: Details): void => {
    const line = { level, message, timestamp: new Date().toISOString(), service: 'rapid-review', ...details };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };

export const logger = { info: write('INFO'), error: write('ERROR') } as const;

/** What a log line may say of a fault: its kind and the place, never its message, which may quote what somebody typed. */
export const faultOf = (
  error: unknown,
): { readonly fault: string; readonly place: string; readonly cause?: string } => {
  if (!(error instanceof Error)) return { fault: typeof error, place: '' };
  const place = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 5)
    .join(' ');
  return {
    fault: error.name,
    place,
    ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
  };
};
