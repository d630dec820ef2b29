/** What came in, parsed once at the door: nothing behind it sees the raw event. */
import qs from 'qs';
import { z } from 'zod';
import { postedPageOptions } from '../../web/form-theme/read-posted.ts';

const apiEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  cookies: z.array(z.string()).default([]),
  headers: z.record(z.string(), z.string().optional()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ domainName: z.string(), http: z.object({ method: z.string() }) }),
});

export interface HttpRequest {
  readonly method: string;
  /** Decoded segment by segment; never with an empty, `.` or `..` segment. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** The body of a form as nested names; an empty object where there is none. */
  readonly posted: { readonly [name: string]: unknown };
  /** `https://host`, by the gateway's own word and not by a header that anybody may send. */
  readonly origin: string;
  /** What the browser says about where the form was sent from. */
  readonly sentFrom: { readonly origin: string | undefined; readonly fetchSite: string | undefined };
}

/** The request cannot be understood; the page that answers it says what to do. */
export class BadRequest extends Error {
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415) {
    super(`The request was refused with ${String(status)}.`);
    this.name = 'BadRequest';
    this.status = status;
  }
}

/** The longest form with every answer at its longest stays below this. */
const longestBody = 1_000_000;

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new BadRequest(400);
  }
};

const segmentsOf = (path: string): readonly string[] => {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  if (
    segments.some((segment) => segment === '.' || segment === '..' || !/^[\p{L}\p{N}._~-]+$/u.test(segment))
  ) {
    throw new BadRequest(400);
  }
  return segments;
};

const cookiesOf = (cookies: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    cookies.flatMap((cookie): [string, string][] => {
      const at = cookie.indexOf('=');
      return at < 1 ? [] : [[cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()]];
    }),
  );

const isForm = (contentType: string | undefined): boolean =>
  contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

const asRecord = z.record(z.string(), z.unknown());

const postedOf = (body: string, contentType: string | undefined): HttpRequest['posted'] => {
  if (body === '') return {};
  if (body.length > longestBody) throw new BadRequest(413);
  if (!isForm(contentType)) throw new BadRequest(415);
  try {
    return asRecord.parse(
      qs.parse(body, { ...postedPageOptions, plainObjects: false, allowPrototypes: false }),
    );
  } catch {
    throw new BadRequest(400);
  }
};

/** @throws BadRequest for what no browser of ours would send. */
export const parseRequest = (event: unknown): HttpRequest => {
  const { success, data } = apiEvent.safeParse(event);
  if (!success) throw new BadRequest(400);
  const { rawPath, rawQueryString, cookies, headers, body = '', isBase64Encoded, requestContext } = data;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const protocol = headers['x-forwarded-proto'] === 'http' ? 'http' : 'https';
  return {
    method: requestContext.http.method,
    segments: segmentsOf(rawPath),
    query: new URLSearchParams(rawQueryString),
    cookies: cookiesOf(cookies),
    posted: postedOf(text, headers['content-type']),
    origin: `${protocol}://${requestContext.domainName}`,
    sentFrom: { origin: headers.origin, fetchSite: headers['sec-fetch-site'] },
  };
};

/** A single text field of a posted form. */
export const postedText = ({ posted }: HttpRequest, name: string): string | undefined => {
  const value = posted[name];
  return typeof value === 'string' ? value : undefined;
};
