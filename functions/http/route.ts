/** What a route is: how it is reached, who may come, whether it changes anything, and what it answers. */
import type { KnownVisit, Visit } from './context.ts';
import type { HttpResponse } from './response.ts';

interface RouteBase {
  readonly method: 'GET' | 'POST';
  /** `/cases/:caseId`; `*rest` takes everything that is left. */
  readonly path: string;
}

export interface OpenRoute extends RouteBase {
  readonly who: 'anyone';
  readonly answer: (visit: Visit) => Promise<HttpResponse>;
}
export interface KnownRoute extends RouteBase {
  /** Signed in, or behind a code; what they may do is asked of the domain, case by case. */
  readonly who: 'known';
  readonly answer: (visit: KnownVisit) => Promise<HttpResponse>;
}
export type Route = OpenRoute | KnownRoute;

export const anyone = (method: Route['method'], path: string, answer: OpenRoute['answer']): Route => ({
  method,
  path,
  who: 'anyone',
  answer,
});
export const known = (method: Route['method'], path: string, answer: KnownRoute['answer']): Route => ({
  method,
  path,
  who: 'known',
  answer,
});

/** The parameters of a path, or undefined when it is another one. */
export const matchPath = (
  pattern: string,
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/').filter((part) => part !== '');
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      params[part.slice(1)] = segments.slice(index).join('/');
      return segments.length > index ? params : undefined;
    }
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return segments.length === wanted.length ? params : undefined;
};
