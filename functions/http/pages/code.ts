/** The code behind a link: asked for on purpose, sent to the address of the link and no other, typed, used once. */
import { createElement } from 'react';
import { CodeProblemPage } from '../../../web/pages/code-problem-page.tsx';
import { EnterCodePage } from '../../../web/pages/enter-code-page.tsx';
import type { Recipient } from '../../domain/case/case.ts';
import { checkCode } from '../../use-cases/check-code.ts';
import { codeMinutes, codeSubject, sendCode } from '../../use-cases/send-code.ts';
import { formTarget, shellOf, type Visit } from '../context.ts';
import { sessionCookie, setCookie } from '../cookies.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';

/** What a link leads to: an id of its own, whose it is, and where to go once the code is typed. */
export interface Link {
  readonly id: string;
  readonly caseId: string;
  readonly path: string;
  readonly to: readonly Recipient[];
  readonly next: string;
}

/** Long enough to write a long answer; what is saved stays when it ends. */
const partnerSessionMs = 4 * 60 * 60 * 1000;

/** `p****@p***.example`: enough for the right person to know their own address, and for nobody else. */
export const mask = (email: string): string => {
  const [name = '', domain = ''] = email.split('@');
  const [first = '', ...rest] = domain.split('.');
  return `${name.slice(0, 1)}•••@${first.slice(0, 1)}•••.${rest.join('.')}`;
};

/** The chosen address travels as the place in the list of the link: no address is ever taken from a form. */
const chosen = ({ to }: Link, place: string | undefined): Recipient | undefined =>
  to[Number(place ?? '0')] ?? to[0];

const enterCode = (visit: Visit, link: Link, place: string, fault?: string): HttpResponse => {
  const recipient = chosen(link, place);
  if (recipient === undefined) return seeOther(link.path);
  const query = `?address=${encodeURIComponent(place)}`;
  return page(
    createElement(EnterCodePage, {
      shell: shellOf(visit),
      masked: mask(recipient.party.email),
      minutes: codeMinutes,
      target: formTarget(visit, `${paths.checkCode(link.path)}${query}`),
      resend: formTarget(visit, `${paths.code(link.path)}${query}`),
      ...(fault === undefined ? {} : { fault }),
    }),
    fault === undefined ? 200 : 400,
  );
};

const placeIn = (visit: Visit): string => {
  const place = postedText(visit.request, 'address') ?? visit.request.query.get('address') ?? '0';
  return /^\d$/.test(place) ? place : '0';
};

export const askForCode = async (visit: Visit, link: Link): Promise<HttpResponse> => {
  const place = placeIn(visit);
  const recipient = chosen(link, place);
  if (recipient === undefined) return seeOther(link.path);
  const sending = await sendCode(visit.ports)(
    codeSubject(link.id, recipient.role),
    link.caseId,
    recipient.party.email,
  );
  if (sending.kind === 'pause') {
    const problem = { kind: 'paused', until: sending.until } as const;
    const again = formTarget(visit, paths.code(link.path));
    return page(createElement(CodeProblemPage, { shell: shellOf(visit), problem, again }), 429);
  }
  return seeOther(`${paths.code(link.path)}?address=${place}`);
};

export const showCode = (visit: Visit, link: Link): HttpResponse => enterCode(visit, link, placeIn(visit));

export const typeCode = async (visit: Visit, link: Link): Promise<HttpResponse> => {
  const { ports, request } = visit;
  const place = placeIn(visit);
  const recipient = chosen(link, place);
  if (recipient === undefined) return seeOther(link.path);
  const typed = postedText(request, 'code') ?? '';
  if (!/\d/.test(typed)) return enterCode(visit, link, place, 'Enter the code from the email');
  const check = await checkCode(ports)(codeSubject(link.id, recipient.role), typed);
  if (check === 'wrong')
    return enterCode(visit, link, place, 'That is not the code. Check the newest email and type it again');
  if (check !== 'right') {
    const problem =
      check === 'expired' ? ({ kind: 'expired' } as const) : ({ kind: 'too-many-attempts' } as const);
    const again = formTarget(visit, `${paths.code(link.path)}?address=${place}`);
    return page(createElement(CodeProblemPage, { shell: shellOf(visit), problem, again }), 400);
  }
  const startedAt = ports.now();
  const endsAt = new Date(Date.parse(startedAt) + partnerSessionMs).toISOString();
  const person = { kind: 'partner', email: recipient.party.email } as const;
  const token = await ports.sessions.start({ person, startedAt, endsAt });
  return seeOther(link.next, [setCookie(sessionCookie, token)]);
};
