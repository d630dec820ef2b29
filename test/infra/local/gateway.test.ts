import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../infra/local/gateway/gateway.ts';
import { openOnLoopback } from '../../../infra/local/loopback.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';

let last: unknown;
let answer: unknown;
let url = '';
let close: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  const server = await openOnLoopback('the site', 0);
  serveSite({
    server,
    now: () => new Date('2026-12-14T09:00:00Z').getTime(),
    invoke: async (event) => {
      last = event;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  url = `http://localhost:${server.port}`;
  close = () => server.close();
});
afterAll(() => close());

const ask = async (
  path: string,
  given: unknown = { statusCode: 200 },
  init: RequestInit = {},
): Promise<Response> => {
  answer = given;
  return fetch(`${url}${path}`, { redirect: 'manual', ...init });
};

describe('a request', () => {
  it('becomes an event of payload format 2.0', async () => {
    await ask('/cases/SUT%202026?a=1&a=2&b=%26', undefined, {
      headers: { cookie: 'one=1; two=2', 'X-Thing': 'Yes' },
    });
    expect(last).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/cases/SUT 2026',
      rawQueryString: 'a=1&a=2&b=%26',
      queryStringParameters: { a: '1,2', b: '&' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-thing': 'Yes', host: url.slice(7), 'x-forwarded-proto': 'http' },
      requestContext: {
        domainName: url.slice(7),
        http: { method: 'GET', path: '/cases/SUT 2026', sourceIp: '127.0.0.1' },
        timeEpoch: new Date('2026-12-14T09:00:00Z').getTime(),
      },
      isBase64Encoded: false,
    });
    expect(last).not.toHaveProperty('headers.cookie');
    expect(last).not.toHaveProperty('body');
  });

  it('carries a form in base64 and JSON as text, as the real gateway does', async () => {
    await ask('/', undefined, { method: 'POST', body: new URLSearchParams({ name: 'Ana & Bo' }) });
    const form = Buffer.from('name=Ana+%26+Bo').toString('base64');
    expect(last).toMatchObject({ body: form, isBase64Encoded: true });
    await ask('/', undefined, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect(last).toMatchObject({ body: '{"a":1}', isBase64Encoded: false });
  });

  it('with a path that cannot be decoded reaches the function as it is', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(200);
    expect(last).toMatchObject({ rawPath: '/%E0%A4%A' });
  });

  it('over 10 MB is refused with 413 before the function', async () => {
    last = undefined;
    const response = await ask('/', undefined, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(last).toBeUndefined();
  });
});

describe('an answer', () => {
  it('gives status, headers, cookies and a body, in base64 or as text', async () => {
    const response = await ask('/', {
      statusCode: 303,
      headers: { location: '/next', 'x-n': 1 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: Buffer.from('bytes').toString('base64'),
      isBase64Encoded: true,
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/next');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(await response.text()).toBe('bytes');
  });

  it('without a status code is the body itself', async () => {
    const response = await ask('/', { hello: 'you' });
    expect([response.status, await response.json()]).toEqual([200, { hello: 'you' }]);
  });

  it('is 500 without details when the function fails or says too much', async () => {
    const failed = await ask('/', new Error('secret detail'));
    expect([failed.status, await failed.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect((await ask('/', { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) })).status).toBe(500);
  });
});

describe('a port in use', () => {
  it('is one sentence and what to do', async () => {
    const taken = Number(new URL(url).port);
    const second = openOnLoopback('the site', taken);
    await expect(second).rejects.toThrow(LocalProblem);
    await expect(second).rejects.toThrow(
      `Port ${taken} is in use, so the site cannot start there. Stop the other program`,
    );
  });
});
