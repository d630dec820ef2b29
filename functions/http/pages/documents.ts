/** What can be read of a case: the notification, the national sheet, the returns, the record, any filed form. */
import { createElement } from 'react';
import type { ShownSection } from '../../../forms/form.ts';
import { formOf } from '../../../forms/registry.ts';
import { AnswersPage } from '../../../web/pages/answers-page.tsx';
import { CollationPage } from '../../../web/pages/collation-page.tsx';
import { NationalSheetPage } from '../../../web/pages/national-sheet-page.tsx';
import { RecordPage } from '../../../web/pages/record-page.tsx';
import { type Action, may } from '../../domain/access/may.ts';
import { type Case, openRequests } from '../../domain/case/case.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import { type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { download, type HttpResponse, page } from '../response.ts';
import { known, type Route } from '../route.ts';
import { recordItems, rowsFor } from '../views/collation.ts';
import { dueIn } from '../views/due.ts';
import { type FiledOnCase, filedOn } from '../views/filed.ts';
import { recordContent } from '../views/record-content.ts';
import { notFound } from './errors.ts';

const nationalService = {
  text: 'Open the national service',
  href: 'https://www.gov.uk/guidance/report-a-serious-child-safeguarding-incident',
};

const find = async ({ ports, params, person }: KnownVisit, action: Action): Promise<Case | undefined> => {
  const stored = await ports.cases.find(params.caseId ?? '');
  return stored !== undefined && may(person, action, stored.current).allowed ? stored.current : undefined;
};

/** Back to the case for those who see it; a recipient of one document came from its own page. */
const backTo = ({ person }: KnownVisit, current: Case): string =>
  may(person, { what: 'see-case' }, current).allowed ? paths.case(current.id) : paths.home;

const answersPage = (visit: KnownVisit, current: Case, { filing, filed }: FiledOnCase): HttpResponse =>
  page(
    createElement(AnswersPage, {
      shell: shellOf(visit),
      title: formOf(filed.formId, filed.version).layout.title,
      reference: current.id,
      by: `${filing.by.name}${filing.by.title === '' ? '' : `, ${filing.by.title}`}`,
      at: filing.at,
      sections: filed.shown,
      back: backTo(visit, current),
    }),
  );

const opening = ({ formId }: { readonly formId: string }): boolean =>
  formId === 'incident-notification' || formId === 'case-referral';

const notification = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit, { what: 'see-notification' });
  if (current === undefined) return notFound(visit);
  const newest = (await filedOn(visit.ports, current, opening)).at(-1);
  return newest === undefined ? notFound(visit) : answersPage(visit, current, newest);
};

const sheetSections = (shown: readonly ShownSection[]) =>
  shown.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ question, answer }) => ({ question, answer })),
  }));

const nationalSheet = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit, { what: 'see-notification' });
  if (current === undefined) return notFound(visit);
  const [submitted] = (
    await filedOn(visit.ports, current, ({ formId }) => formId === 'incident-notification')
  ).slice(-1);
  if (submitted === undefined) return notFound(visit);
  const step = openRequests(current).find(({ kind }) => kind === 'national-submission');
  const { ports } = visit;
  return page(
    createElement(NationalSheetPage, {
      shell: shellOf(visit),
      reference: current.id,
      back: backTo(visit, current),
      sections: sheetSections(submitted.filed.shown),
      nationalService,
      ...(step === undefined
        ? {}
        : {
            due: dueIn(step.due, ports.now(), ports.rules),
            record: { text: 'Record the national reference', href: paths.draft(draftIds.request(step.id)) },
          }),
    }),
  );
};

/** Whoever may see the record sees every filed form; whoever sent one sees their own. */
const filing = async (visit: KnownVisit): Promise<HttpResponse> => {
  const stored = await visit.ports.cases.find(visit.params.caseId ?? '');
  const seq = Number(visit.params.seq);
  const current = stored?.current;
  const wanted = current?.filings.find((one) => one.seq === seq);
  if (current === undefined || wanted === undefined) return notFound(visit);
  const isOwn = wanted.by.id === visit.person.email;
  const sees = may(
    visit.person,
    { what: wanted.formId === 'agency-return' ? 'see-returns' : 'see-record' },
    current,
  );
  if (!isOwn && !sees.allowed) return notFound(visit);
  const [found] = await filedOn(visit.ports, current, (one) => one.seq === seq);
  return found === undefined ? notFound(visit) : answersPage(visit, current, found);
};

const returns = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit, { what: 'see-returns' });
  if (current === undefined) return notFound(visit);
  const filed = await filedOn(visit.ports, current, ({ formId }) => formId === 'agency-return');
  const byAgency = new Map(filed.map((one) => [one.filing.agencyId ?? '', one]));
  const writing = openRequests(current).find(({ kind }) => kind === 'rapid-review');
  const mayWrite =
    writing !== undefined && may(visit.person, { what: 'answer', requestId: writing.id }, current).allowed;
  return page(
    createElement(CollationPage, {
      shell: shellOf(visit),
      reference: current.id,
      back: paths.case(current.id),
      agencies: current.agencies.map(({ id, name }) => {
        const own = byAgency.get(id);
        return {
          id,
          name,
          state: own === undefined ? 'Still waiting' : 'Return received',
          ...(own === undefined ? {} : { href: paths.filing(current.id, own.filing.seq) }),
        };
      }),
      items: recordItems.map(({ letter, title }) => ({
        letter,
        title,
        answers: Object.fromEntries([...byAgency].map(([id, one]) => [id, rowsFor(letter, one.filed.shown)])),
      })),
      ...(mayWrite
        ? { record: { text: 'Write the record', href: paths.draft(draftIds.request(writing.id)) } }
        : {}),
    }),
  );
};

const recordPage = async (visit: KnownVisit, current: Case) =>
  createElement(RecordPage, {
    shell: shellOf(visit),
    reference: current.id,
    back: backTo(visit, current),
    ...(await recordContent(visit.ports, current)),
    actions: [{ text: 'Download a copy', href: paths.recordFile(current.id) }],
  });

const record = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit, { what: 'see-record' });
  return current === undefined ? notFound(visit) : page(await recordPage(visit, current));
};

const recordFile = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit, { what: 'see-record' });
  return current === undefined
    ? notFound(visit)
    : download(await recordPage(visit, current), `OFFICIAL-SENSITIVE-${current.id}-rapid-review.html`);
};

export const documentRoutes: readonly Route[] = [
  known('GET', '/cases/:caseId/notification', notification),
  known('GET', '/cases/:caseId/national-sheet', nationalSheet),
  known('GET', '/cases/:caseId/filings/:seq', filing),
  known('GET', '/cases/:caseId/returns', returns),
  known('GET', '/cases/:caseId/record', record),
  known('GET', '/cases/:caseId/record/file', recordFile),
];
