/** Check your answers, and submit them once. */
import { createElement } from 'react';
import { answersAsShown } from '../../../forms/answers-as-shown.ts';
import { applicablePages, pageAmong } from '../../../forms/applicable.ts';
import type { Pointer } from '../../../forms/form.ts';
import { CheckAnswersPage } from '../../../web/pages/check-answers-page.tsx';
import { RefusedPage } from '../../../web/pages/errors/refused-page.tsx';
import type { Refusal } from '../../domain/case/refusals.ts';
import { londonDate } from '../../domain/timetable/london.ts';
import { openDraft, type OpenDraft } from '../../use-cases/drafts.ts';
import type { DraftPurpose } from '../../use-cases/ports.ts';
import { choiceNames, submitDraft } from '../../use-cases/submit-draft.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { known, type Route } from '../route.ts';
import { changesSince } from '../views/changes-since.ts';
import { notFound, refused } from './errors.ts';

const open = ({ ports, params, person, draftAhead }: KnownVisit): Promise<OpenDraft | undefined> =>
  openDraft(ports)(params.draftId ?? '', person, draftAhead);

/** Where each answer can be changed; which pages there are is found out once for all of them. */
const changeLinks = ({ draft, form }: OpenDraft): ((at: Pointer) => string) => {
  const pages = applicablePages(form, draft.answers);
  return (at) => {
    const found = pageAmong(pages, at) ?? pages[0];
    return found === undefined ? paths.draft(draft.id) : paths.change(draft.id, found.path);
  };
};

const checkPage = (visit: KnownVisit, opened: OpenDraft): HttpResponse => {
  const { draft, form } = opened;
  const changeLink = changeLinks(opened);
  const faults = form.faults(draft.answers, londonDate(visit.ports.now()));
  return page(
    createElement(CheckAnswersPage, {
      shell: shellOf(visit),
      formTitle: form.layout.title,
      back: paths.draft(draft.id),
      sections: answersAsShown(form, draft.answers, choiceNames(visit.ports)).map(({ title, rows }) => ({
        title,
        rows: rows.map((row) => ({ ...row, change: changeLink(row.at) })),
      })),
      problems: faults.map(({ at, message }) => ({ text: message, href: changeLink(at) })),
      ...(form.layout.declaration === undefined ? {} : { declaration: form.layout.declaration }),
      submitLabel: form.layout.submitLabel,
      target: formTarget(visit, paths.submit(draft.id), draft.version),
    }),
    faults.length === 0 ? 200 : 400,
  );
};

const check = async (visit: KnownVisit): Promise<HttpResponse> => {
  const opened = await open(visit);
  if (opened === undefined) return notFound(visit);
  const response = checkPage(visit, opened);
  return { ...response, statusCode: 200 };
};

const doneAt = (purpose: DraftPurpose, caseId: string, isStaff: boolean): string => {
  switch (purpose.kind) {
    case 'notification':
      return paths.submitted(caseId);
    case 'request':
      return isStaff ? paths.case(caseId) : paths.requestDone(purpose.requestId);
    case 'referral':
      return paths.submitted(caseId);
    default:
      return paths.case(caseId);
  }
};

/** Somebody else was faster, or the case has moved on: what happened is said, and where this person's words are. */
const refusedPage = async (visit: KnownVisit, opened: OpenDraft, refusal: Refusal): Promise<HttpResponse> => {
  if (refusal.kind === 'faulty-answers') return checkPage(visit, opened);
  const { draft, request } = opened;
  const [kept, stored] = await Promise.all([
    visit.ports.drafts.find(draft.id),
    opened.current === undefined ? undefined : visit.ports.cases.find(opened.current.id),
  ]);
  const current = stored?.current;
  const since = current === undefined ? [] : await changesSince(visit.ports, current, draft.savedAt);
  const filing = current?.filings.findLast(({ requestId }) => requestId === request?.id);
  const sent =
    current === undefined || request === undefined || filing === undefined
      ? []
      : [{ text: 'See what was sent', href: paths.filing(current.id, filing.seq) }];
  const mine = kept === undefined ? [] : [{ text: 'See your answers', href: paths.check(draft.id) }];
  const actions = [...mine, ...sent, { text: 'Go to your list', href: paths.home }];
  return refused(visit, refusal, actions, { answersKept: kept !== undefined, since });
};

/** Nobody submits what they have not seen: lead and deputy, or two coordinators, work on one draft. */
const changedPage = (visit: KnownVisit, { draft }: OpenDraft): HttpResponse => {
  const message = `${draft.savedBy} changed these answers after you opened this page. Nothing has been submitted: check the answers again.`;
  const actions = [{ text: 'Check the answers', href: paths.check(draft.id) }];
  return page(
    createElement(RefusedPage, { shell: shellOf(visit), message, actions, answersKept: true }),
    409,
  );
};

/** The same form sent twice finds its first outcome, also after the draft has gone. */
const submit = async (visit: KnownVisit): Promise<HttpResponse> => {
  const { ports, person, request, params } = visit;
  const key = postedText(request, '_once') ?? '';
  const once = `${params.draftId ?? ''}#${key}`;
  const opened = await open(visit);
  if (opened === undefined) return notFound(visit);
  const { draft } = opened;
  const seen = postedText(request, '_version') ?? String(draft.version);
  const isNewer = draft.version > 0 && seen !== String(draft.version);
  if (isNewer && (await ports.cases.findOnce(once)) === undefined) return changedPage(visit, opened);
  const outcome = await submitDraft(ports)(opened, person, once);
  if (outcome.refused) return refusedPage(visit, opened, outcome.refusal);
  return seeOther(doneAt(draft.purpose, outcome.caseId, person.kind === 'staff'));
};

export const checkRoutes: readonly Route[] = [
  known('GET', '/drafts/:draftId/check', check),
  known('POST', '/drafts/:draftId/submit', submit),
];
