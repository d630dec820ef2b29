/** Behind the link of a notice: a code, then a button to open it, then what this recipient may read. */
import { createElement, type ReactElement } from 'react';
import { OutcomePage } from '../../../web/pages/outcome-page.tsx';
import { RecipientPage } from '../../../web/pages/recipient-page.tsx';
import { RequestPage } from '../../../web/pages/request-page.tsx';
import type { Case, Notice } from '../../domain/case/case.ts';
import { caseIdOf } from '../../domain/case/open-request.ts';
import { changeCase } from '../../use-cases/change-case.ts';
import { formTarget, type KnownVisit, shellOf, type Visit } from '../context.ts';
import { paths } from '../paths.ts';
import { download, type HttpResponse, page, seeOther } from '../response.ts';
import { anyone, known, type Route } from '../route.ts';
import { filedOn } from '../views/filed.ts';
import { recordContent } from '../views/record-content.ts';
import { decisionSentence, noticeTitles } from '../views/words.ts';
import { askForCode, type Link, mask, showCode, typeCode } from './code.ts';
import { notFound } from './errors.ts';
import { OpenNoticePage } from '../../../web/pages/open-notice-page.tsx';

interface Found {
  readonly notice: Notice;
  readonly current: Case;
}

const find = async ({ ports, params }: Visit): Promise<Found | undefined> => {
  const noticeId = params.noticeId ?? '';
  const caseId = caseIdOf(noticeId);
  const stored = caseId === undefined ? undefined : await ports.cases.find(caseId);
  const notice = stored?.current.notices[noticeId];
  return stored === undefined || notice === undefined ? undefined : { notice, current: stored.current };
};

const linkOf = ({ notice, current }: Found): Link => ({
  id: notice.id,
  caseId: current.id,
  path: paths.notice(notice.id),
  to: [notice.to],
  next: paths.notice(notice.id),
});

const isTheirs = ({ session }: Visit, { notice }: Found): boolean =>
  session?.person.email === notice.to.party.email;

const show = async (visit: Visit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (found === undefined) return notFound(visit);
  const { notice, current } = found;
  const shell = shellOf(visit);
  if (isTheirs(visit, found)) {
    const open = formTarget(visit, paths.openNotice(notice.id));
    return page(
      createElement(OpenNoticePage, {
        shell,
        title: noticeTitles[notice.about],
        reference: current.id,
        open,
      }),
    );
  }
  return page(
    createElement(RequestPage, {
      shell,
      what: 'something to read',
      heading: `${shell.partnership.name} has something for you to read`,
      reference: current.id,
      addresses: [{ id: '0', masked: mask(notice.to.party.email) }],
      target: formTarget(visit, paths.code(paths.notice(notice.id))),
    }),
  );
};

const behindLink =
  (answer: (visit: Visit, link: Link) => HttpResponse | Promise<HttpResponse>) =>
  async (visit: Visit): Promise<HttpResponse> => {
    const found = await find(visit);
    return found === undefined ? notFound(visit) : answer(visit, linkOf(found));
  };

const open = async (visit: KnownVisit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (found === undefined || !isTheirs(visit, found)) return notFound(visit);
  const { notice, current } = found;
  const { name, title, email } = notice.to.party;
  const by = { kind: 'partner', id: email, name, title } as const;
  await changeCase(visit.ports)(current.id, { type: 'OpenNotice', noticeId: notice.id, by });
  return seeOther(paths.readNotice(notice.id));
};

const reviewerWords = async (visit: Visit, current: Case): Promise<readonly string[]> => {
  if (current.decision?.lcspr !== true) return [];
  const named = (await filedOn(visit.ports, current, ({ formId }) => formId === 'reviewer-named')).at(-1);
  const names = named?.filed.shown
    .flatMap(({ rows }) => rows)
    .filter(({ at }) => /^\/reviewers\/\d+\/name$/.test(at))
    .map(({ answer }) => answer);
  return [
    names === undefined
      ? 'The name of the reviewer follows in a second notice.'
      : `Reviewer: ${names.join(', ')}.`,
  ];
};

const outcomeOf = (visit: KnownVisit, { notice, current }: Found): ReactElement =>
  createElement(OutcomePage, {
    shell: shellOf(visit),
    reference: current.id,
    outcome: notice.about === 'withdrawn' ? 'The case was withdrawn.' : decisionSentence(current),
    paragraphs: [
      notice.why,
      'The record of the review itself is shared only with those who decided it and those who must be sent it.',
    ],
    at: notice.givenAt,
  });

const contentOf = async (visit: KnownVisit, found: Found): Promise<ReactElement> => {
  const { notice, current } = found;
  if (notice.about === 'outcome' || notice.about === 'withdrawn') return outcomeOf(visit, found);
  const isNotification = notice.about === 'notification';
  const [submitted] = isNotification
    ? (await filedOn(visit.ports, current, ({ formId }) => formId === 'incident-notification')).slice(-1)
    : [];
  return createElement(RecipientPage, {
    shell: shellOf(visit),
    reference: current.id,
    title: noticeTitles[notice.about],
    why: notice.why,
    paragraphs: isNotification ? [] : [decisionSentence(current), ...(await reviewerWords(visit, current))],
    download: { text: 'Download a copy', href: paths.noticeFile(notice.id) },
    ...(current.nationalReference === undefined ? {} : { nationalReference: current.nationalReference }),
    ...(isNotification ? {} : { record: await recordContent(visit.ports, current) }),
    ...(submitted === undefined ? {} : { notification: submitted.filed.shown }),
  });
};

/** Only after it was opened on purpose: opening is on the record, and a GET puts nothing there. */
const read = async (visit: KnownVisit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (found === undefined || !isTheirs(visit, found)) return notFound(visit);
  if (found.notice.openedAt === undefined) return seeOther(paths.notice(found.notice.id));
  return page(await contentOf(visit, found));
};

const file = async (visit: KnownVisit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (found === undefined || !isTheirs(visit, found) || found.notice.openedAt === undefined)
    return notFound(visit);
  return download(
    await contentOf(visit, found),
    `OFFICIAL-SENSITIVE-${found.current.id}-${found.notice.about}.html`,
  );
};

export const noticeRoutes: readonly Route[] = [
  anyone('GET', '/notices/:noticeId', show),
  anyone('POST', '/notices/:noticeId/code', behindLink(askForCode)),
  anyone('GET', '/notices/:noticeId/code', behindLink(showCode)),
  anyone('POST', '/notices/:noticeId/code/check', behindLink(typeCode)),
  known('POST', '/notices/:noticeId/open', open),
  known('GET', '/notices/:noticeId/read', read),
  known('GET', '/notices/:noticeId/file', file),
];
