/** The two cookies: one for a session, one for a browser without one, so that even its forms cannot be forged. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { BadRequest, type HttpRequest, postedText } from './request.ts';

/** `__Host-`: only over TLS (or loopback), only this host, no other path. */
export const sessionCookie = '__Host-session';
export const browserCookie = '__Host-browser';

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export const setCookie = (name: string, value: string): string => `${name}=${value}; ${attributes}`;
export const dropCookie = (name: string): string => `${name}=; ${attributes}; Max-Age=0`;

export const newBrowserCookie = (): string => randomBytes(24).toString('base64url');

/** What the forms of a page carry: only who holds the cookie can know it. */
export const csrfToken = (secret: string): string =>
  createHash('sha256').update(`form of ${secret}`).digest('base64url');

const isSame = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

/** @throws BadRequest when the form was not sent from a page of ours. */
export const checkForgery = (request: HttpRequest, secret: string | undefined): void => {
  const { origin, fetchSite } = request.sentFrom;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
    throw new BadRequest(400);
  if (origin !== undefined && origin !== request.origin) throw new BadRequest(400);
  const token = postedText(request, '_csrf');
  if (secret === undefined || token === undefined || !isSame(token, csrfToken(secret)))
    throw new BadRequest(400);
};
