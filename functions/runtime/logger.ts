/** Structured logs. References, roles and ids only: no answer, no name, no address ever goes into a log line. */
import { Logger } from '@aws-lambda-powertools/logger';

export const logger = new Logger({ serviceName: 'rapid-review' });

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
