/** The sign-in service, in a thread of its own: oidc-provider with the people of the settings. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock/shift-date.ts';
import { choosePage } from './choose-page.ts';
import { type Person, type Ready, signInData } from './data.ts';

const data = signInData.parse(workerData);
/* Tokens are judged by functions that live on the shifted clock, so they are made on it too. */
shiftDate(data.clock);
const { default: Provider, interactionPolicy } = await import('oidc-provider');

const say = (message: Ready): void => parentPort?.postMessage(message);

const server = createServer();
/** The issuer's name has the port in it, so the port comes first; 0 takes any free one. */
const port = await new Promise<number>((resolve) => {
  server.once('error', (error) => say({ ready: false, problem: error.message }));
  server.listen(data.port, '127.0.0.1', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : data.port);
  });
});
const issuer = `http://127.0.0.1:${port}`;
const subjectOf = ({ email }: Person): string => {
  const hex = createHash('sha256').update(email).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const personBy = (subject: string): Person | undefined =>
  data.people.find((one) => subjectOf(one) === subject);

/** Nobody is asked for consent. */
const policy = interactionPolicy.base();
policy.remove('consent');

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: data.clientId,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${data.siteUrl}/sign-in/callback`],
      post_logout_redirect_uris: [data.siteUrl, `${data.siteUrl}/`],
    },
  ],
  jwks: { keys: [{ ...data.signingKey, kty: 'RSA' }] },
  cookies: { keys: [data.cookieKey] },
  scopes: ['openid', 'email', 'profile'],
  claims: {
    openid: ['sub', 'cognito:groups'],
    email: ['email', 'email_verified'],
    profile: ['name', 'custom:title'],
  },
  /* Cognito puts them into the ID token too. */
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { policy, url: (_context, interaction) => `/choose/${interaction.uid}` },
  findAccount: (_context, subject) => {
    const person = personBy(subject);
    if (person === undefined) return undefined;
    return {
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: person.email,
        email_verified: true,
        name: person.name,
        'custom:title': person.title,
        'cognito:groups': person.groups,
      }),
    };
  },
  loadExistingGrant: async (context) => {
    const { client, session } = context.oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new context.oidc.provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  ttl: {
    Session: 8 * 3600,
    Interaction: 3600,
    Grant: 8 * 3600,
    AuthorizationCode: 60,
    IdToken: 3600,
    AccessToken: 3600,
  },
});

const answer = provider.callback();

const bodyOf = async (request: AsyncIterable<unknown>): Promise<URLSearchParams> => {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
};

/** Without its session the service asks who one is at every sign-in: one browser can be several people in turn. */
const withoutSession = (cookies: string | undefined): string =>
  (cookies ?? '')
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ');

server.on('request', (request, response) => {
  request.headers.cookie = withoutSession(request.headers.cookie);
  const respond = async (): Promise<void> => {
    if (!(request.url ?? '').startsWith('/choose/')) {
      await answer(request, response);
      return;
    }
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(choosePage(data.partnership, data.people, `/choose/${uid}`));
      return;
    }
    const email = (await bodyOf(request)).get('email');
    const person = data.people.find((one) => one.email === email);
    await provider.interactionFinished(
      request,
      response,
      person === undefined
        ? { error: 'access_denied', error_description: 'Nobody was chosen' }
        : { login: { accountId: subjectOf(person), remember: false } },
      { mergeWithLastSubmission: false },
    );
  };
  respond().catch(() => {
    response
      .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      .end('This sign-in has expired. Go back to the site and sign in again.');
  });
});

say({ ready: true, port });
