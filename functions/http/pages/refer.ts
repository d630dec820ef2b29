/** An agency of the partnership refers a case: by a code to an address that the partnership knows. */
import { createElement } from 'react';
import { EnterCodePage } from '../../../web/pages/enter-code-page.tsx';
import { ReferPage } from '../../../web/pages/refer-page.tsx';
import type { Recipient } from '../../domain/case/case.ts';
import { agencyContact, partnerDeputy, partnerLead } from '../../domain/case/recipients-of-case.ts';
import type { Partnership } from '../../domain/partnership/partnership.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import { codeMinutes } from '../../use-cases/send-code.ts';
import { formTarget, shellOf, type Visit } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page } from '../response.ts';
import { anyone, type Route } from '../route.ts';
import { askForCode, type Link, mask, typeCode } from './code.ts';

/** Who may refer: the three partners and the relevant agencies (Sutton 7.2.5, 7.2.12). */
const knownParties = ({ partners, agencies }: Partnership): readonly Recipient[] => [
  ...partners.flatMap((partner) => [partnerLead(partner), partnerDeputy(partner)]),
  ...agencies.map(agencyContact),
];

const linkFor = (visit: Visit, email: string): Link | undefined => {
  const wanted = email.trim().toLowerCase();
  const party = knownParties(visit.ports.rules.partnership).find(
    ({ party: { email: known } }) => known.toLowerCase() === wanted,
  );
  return party === undefined
    ? undefined
    : {
        id: 'referral',
        caseId: visit.ports.rules.partnership.code,
        path: paths.refer,
        to: [party],
        next: paths.draft(draftIds.referral(visit.ports.newSeed())),
      };
};

const referPage = (visit: Visit, fault?: string): HttpResponse =>
  page(
    createElement(ReferPage, {
      shell: shellOf(visit),
      target: formTarget(visit, paths.code(paths.refer)),
      ...(fault === undefined ? {} : { fault }),
    }),
    fault === undefined ? 200 : 400,
  );

const show = (visit: Visit): Promise<HttpResponse> => Promise.resolve(referPage(visit));

/** The same page whether or not the address is known: nobody learns who belongs to the partnership. */
const codePage = (visit: Visit, email: string, fault?: string): HttpResponse =>
  page(
    createElement(EnterCodePage, {
      shell: shellOf(visit),
      masked: mask(email),
      minutes: codeMinutes,
      target: formTarget(visit, paths.checkCode(paths.refer)),
      resend: formTarget(visit, paths.code(paths.refer)),
      carried: [{ name: 'email', value: email }],
      ...(fault === undefined ? {} : { fault }),
    }),
    fault === undefined ? 200 : 400,
  );

const ask = async (visit: Visit): Promise<HttpResponse> => {
  const email = postedText(visit.request, 'email') ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) {
    return referPage(visit, 'Enter your work email address, like name@agency.example');
  }
  const link = linkFor(visit, email);
  if (link !== undefined) {
    const answer = await askForCode(visit, link);
    if (answer.statusCode === 429) return answer;
  }
  return codePage(visit, email.trim());
};

const type = async (visit: Visit): Promise<HttpResponse> => {
  const email = postedText(visit.request, 'email') ?? '';
  const link = linkFor(visit, email);
  const wrong = 'That is not the code. Check the newest email and type it again';
  if (link === undefined) return codePage(visit, email, wrong);
  const answer = await typeCode(visit, link);
  return answer.statusCode === 303 ? answer : codePage(visit, email, wrong);
};

export const referRoutes: readonly Route[] = [
  anyone('GET', paths.refer, show),
  anyone('POST', paths.code(paths.refer), ask),
  anyone('POST', paths.checkCode(paths.refer), type),
];
