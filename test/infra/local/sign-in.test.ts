import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  None,
} from 'openid-client';
import { z } from 'zod';
import { bundleThreads, threadFile } from '../../../infra/local/assembly/bundle-threads.ts';
import { openClock } from '../../../infra/local/clock/virtual-clock.ts';
import { openKeys } from '../../../infra/local/sign-in/keys.ts';
import { type SignIn, startSignIn } from '../../../infra/local/sign-in/sign-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const siteUrl = 'http://localhost:3999';
const verifier = 'a-verifier-that-is-long-enough-to-be-one-0123456789';
/* The person judging the token lives on the machine's clock here, so the service must not be moved away from it. */
const clock = openClock({ file: join(root, 'clock.json') });
const people = [
  { name: 'Amina Okafor', email: 'amina@sutton.example', title: 'Head of Safeguarding', groups: ['officer'] },
  { name: 'Ben <b>', email: 'ben@sutton.example', title: 'Manager', groups: ['coordinator', 'chair'] },
];

let port = 0;
let signIn: SignIn;
let client: Configuration;

const begin = () =>
  startSignIn(threadFile(root, 'sign-in'), {
    clock: clock.shared,
    port,
    partnership: 'Sutton',
    people,
    clientId: 'rapid-review-site',
    siteUrl,
    ...openKeys(join(root, 'keys.json')),
  });

beforeAll(async () => {
  await bundleThreads(root);
  signIn = await begin();
  port = Number(new URL(signIn.url).port);
  client = await discovery(new URL(`http://127.0.0.1:${port}`), 'rapid-review-site', {}, None(), {
    execute: [allowInsecureRequests],
  });
});
afterAll(() => signIn.stop());

/** Follows redirects with cookies, up to the first address that is not the service's own. */
const browse = () => {
  const jar = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}): Promise<{ url: string; page: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { url: address, page: await response.text() };
    const next = new URL(location, address).href;
    return next.startsWith(siteUrl) ? { url: next, page: '' } : go(next);
  };
  return go;
};

const authorization = async (): Promise<string> =>
  buildAuthorizationUrl(client, {
    redirect_uri: `${siteUrl}/sign-in/callback`,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'the-state',
  }).href;

const claims = z.looseObject({ sub: z.string(), 'cognito:groups': z.array(z.string()) });
const chooses = async (email: string, go = browse()) => {
  const { page } = await go(await authorization());
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
  const { url } = await go(`http://127.0.0.1:${port}${action}`, {
    method: 'POST',
    body: new URLSearchParams({ email }),
  });
  const tokens = await authorizationCodeGrant(client, new URL(url), {
    pkceCodeVerifier: verifier,
    expectedState: 'the-state',
  });
  return claims.parse(tokens.claims());
};

describe('local sign-in', () => {
  it('offers the people of the settings and nothing else', async () => {
    const { page } = await browse()(await authorization());
    expect(page).toContain('Amina Okafor, Head of Safeguarding');
    expect(page).toContain('Ben &lt;b&gt;');
    expect(page.match(/type="radio"/g)).toHaveLength(2);
    expect(page).not.toContain('type="password"');
  });

  it('gives who was chosen, with the groups where Cognito puts them', async () => {
    expect(await chooses('ben@sutton.example')).toMatchObject({
      email: 'ben@sutton.example',
      name: 'Ben <b>',
      'cognito:groups': ['coordinator', 'chair'],
    });
  });

  it('asks each time, so that one browser can be several people in turn', async () => {
    const go = browse();
    const first = await chooses('amina@sutton.example', go);
    const second = await chooses('ben@sutton.example', go);
    expect([first.email, second.email]).toEqual(['amina@sutton.example', 'ben@sutton.example']);
  });

  it('gives the same person the same subject, and goes on after a restart with the same keys', async () => {
    const before = await chooses('amina@sutton.example');
    await signIn.stop();
    signIn = await begin();
    const after = await chooses('amina@sutton.example');
    expect(after.sub).toBe(before.sub);
  });

  it('insists on PKCE', async () => {
    const address = new URL(await authorization());
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    const { url } = await browse()(address.href);
    expect(new URL(url).searchParams.get('error')).toBe('invalid_request');
  });
});
