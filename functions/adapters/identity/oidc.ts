/** Staff sign-in with OpenID Connect: authorisation code with PKCE, on the server. */
import * as client from 'openid-client';
import { z } from 'zod';
import type { Identity } from '../../use-cases/ports.ts';

const groups = ['officer', 'coordinator', 'chair', 'business'] as const;

const claimsSchema = z.object({
  email: z.email(),
  name: z.string().min(1),
  'custom:title': z.string().optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

/** The provider's own description of itself, fetched once and kept; plain http only on loopback. */
const discover = (issuer: string, clientId: string): (() => Promise<client.Configuration>) => {
  const server = new URL(issuer);
  const isLoopback =
    server.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
  const options = isLoopback ? { execute: [client.allowInsecureRequests] } : {};
  let known: Promise<client.Configuration> | undefined;
  return () => {
    known ??= client
      .discovery(server, clientId, undefined, client.None(), options)
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
};

export const oidc = (issuer: string, clientId: string): Identity => {
  const configuration = discover(issuer, clientId);
  return {
    origin: async () =>
      new URL((await configuration()).serverMetadata().authorization_endpoint ?? issuer).origin,
    authorizationUrl: async (redirectUri) => {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, verifier, state, nonce };
    },
    exchange: async (callbackUrl, { state, nonce, verifier }) => {
      const tokens = await client.authorizationCodeGrant(await configuration(), new URL(callbackUrl), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = claimsSchema.parse(tokens.claims());
      return {
        kind: 'staff',
        email: claims.email,
        name: claims.name,
        title: claims['custom:title'] ?? '',
        groups: groups.filter((group) => claims['cognito:groups'].includes(group)),
      };
    },
  };
};
