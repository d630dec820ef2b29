/** One question page of a draft: shown, saved at Continue, and never losing what somebody typed. */
import { createElement } from 'react';
import { type ApplicablePage, applicablePages, pageOf } from '../../../forms/applicable.ts';
import { faultsOnPage } from '../../../forms/faults.ts';
import type { Answers, Fault } from '../../../forms/form.ts';
import { hiddenBy } from '../../../forms/hidden-by.ts';
import { warnings } from '../../../forms/warnings.ts';
import { readPosted } from '../../../web/form-theme/read-posted.ts';
import { HiddenAnswersPage } from '../../../web/pages/hidden-answers-page.tsx';
import { QuestionPage } from '../../../web/pages/question-page.tsx';
import { londonDate } from '../../domain/timetable/london.ts';
import { openDraft, type OpenDraft, saveDraft } from '../../use-cases/drafts.ts';
import { choiceNames } from '../../use-cases/submit-draft.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { known, type Route } from '../route.ts';
import { carriedFrom } from '../views/carried.ts';
import { referenceFor } from '../views/reference-for.ts';
import { conflict, pageDigest, withChosen, withPageOf } from './conflict.ts';
import { notFound } from './errors.ts';

interface Place {
  readonly open: OpenDraft;
  readonly pages: readonly ApplicablePage[];
  readonly index: number;
  readonly at: ApplicablePage;
}

const find = async (
  { ports, params, person }: KnownVisit,
  ahead?: KnownVisit['draftAhead'],
): Promise<Place | undefined> => {
  const open = await openDraft(ports)(params.draftId ?? '', person, ahead);
  if (open === undefined) return undefined;
  const pages = applicablePages(open.form, open.draft.answers);
  const index = pages.findIndex(({ path }) => path === params.page);
  const at = pages[index];
  return at === undefined ? undefined : { open, pages, index, at };
};

/** Whoever came from the check page, to change one answer, goes back to it. */
const isChange = ({ request }: KnownVisit): boolean => request.query.has('change');

const addressOf = (visit: KnownVisit, { open, at }: Place): string =>
  isChange(visit) ? paths.change(open.draft.id, at.path) : paths.question(open.draft.id, at.path);

const backOf = (visit: KnownVisit, { open, pages, index }: Place): string => {
  if (isChange(visit)) return paths.check(open.draft.id);
  const before = pages[index - 1];
  return before === undefined ? paths.draft(open.draft.id) : paths.question(open.draft.id, before.path);
};

const captionOf = ({ at, open, pages }: Place): string => {
  const { section, item } = at;
  if (section.each === undefined || item === undefined) return open.form.layout.title;
  const count = new Set(pages.filter((one) => one.section.id === section.id).map((one) => one.item)).size;
  const name = section.each.itemName;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${String(item + 1)} of ${String(count)}`;
};

const questionPage = async (
  visit: KnownVisit,
  place: Place,
  answers: Answers,
  faults: readonly Fault[],
): Promise<HttpResponse> => {
  const { open, at } = place;
  const { draft, form } = open;
  const sources = Object.entries(draft.sources).map(([pointer, source]) => ({
    at: pointer,
    text: `Filled in from ${source}.`,
  }));
  return page(
    createElement(QuestionPage, {
      shell: shellOf(visit),
      target: formTarget(visit, addressOf(visit, place), pageDigest(draft.answers, at)),
      back: backOf(visit, place),
      caption: captionOf(place),
      form,
      names: choiceNames(visit.ports),
      page: at.page,
      ...(at.item === undefined ? {} : { item: at.item }),
      answers,
      faults,
      notes: sources,
      warnings: warnings(form, answers)
        .filter(({ sectionId }) => sectionId === at.section.id)
        .map(({ message }) => message),
      reference: await referenceFor(visit, open, at),
    }),
    faults.length === 0 ? 200 : 400,
  );
};

const show = async (visit: KnownVisit): Promise<HttpResponse> => {
  const place = await find(visit, visit.draftAhead);
  return place === undefined ? notFound(visit) : questionPage(visit, place, place.open.draft.answers, []);
};

/** A changed answer leads on only to questions that it has made necessary. */
const nextAfterChange = (visit: KnownVisit, { open }: Place, answers: Answers): string => {
  const { draft, form } = open;
  const today = londonDate(visit.ports.now());
  const before = new Set(form.faults(draft.answers, today).map(({ at }) => at));
  const [missing] = form.faults(answers, today).filter(({ at }) => !before.has(at));
  const next = missing === undefined ? undefined : pageOf(form, answers, missing.at);
  return next === undefined ? paths.check(draft.id) : paths.change(draft.id, next.path);
};

/** Where Continue leads: the next page that applies with the new answers, or checking them all. */
const nextAfter = (visit: KnownVisit, place: Place, answers: Answers): string => {
  if (isChange(visit)) return nextAfterChange(visit, place, answers);
  const { open, at } = place;
  const pages = applicablePages(open.form, answers);
  const next = pages[pages.findIndex(({ path }) => path === at.path) + 1];
  return next === undefined ? paths.check(open.draft.id) : paths.question(open.draft.id, next.path);
};

const confirmHidden = (visit: KnownVisit, place: Place, answers: Answers): HttpResponse | undefined => {
  const { draft, form } = place.open;
  const removed = hiddenBy(form, draft.answers, answers);
  if (removed.length === 0 || postedText(visit.request, 'hidden') === 'confirmed') return undefined;
  const action = addressOf(visit, place);
  return page(
    createElement(HiddenAnswersPage, {
      shell: shellOf(visit),
      removed,
      target: formTarget(visit, action, pageDigest(draft.answers, place.at)),
      carried: carriedFrom(visit.request.posted),
      keep: action,
    }),
  );
};

const isLater = ({ request }: KnownVisit): boolean => postedText(request, 'later') !== undefined;

/** Other pages may have been saved meanwhile; only a change of this very page needs a person to choose. */
const tries = 5;

const save = async (
  visit: KnownVisit,
  place: Place,
  answers: Answers,
  attempt = 1,
): Promise<HttpResponse> => {
  const { open, at } = place;
  if (await saveDraft(visit.ports)(open.draft, answers, visit.person)) {
    return seeOther(isLater(visit) ? paths.home : nextAfter(visit, place, answers));
  }
  const newer = await find(visit);
  if (newer === undefined) return notFound(visit);
  const isUntouched = pageDigest(newer.open.draft.answers, at) === pageDigest(open.draft.answers, at);
  if (!isUntouched || attempt === tries) return conflict(visit, newer.open, newer.at, answers);
  return save(visit, newer, withPageOf(at, answers, newer.open.draft.answers), attempt + 1);
};

const post = async (visit: KnownVisit): Promise<HttpResponse> => {
  const place = await find(visit, visit.draftAhead);
  if (place === undefined) return notFound(visit);
  const { open, at } = place;
  const { draft } = open;
  const names = choiceNames(visit.ports);
  const item = at.item === undefined ? {} : { item: at.item };
  const read = readPosted({
    form: open.form,
    names,
    page: at.page,
    ...item,
    answers: draft.answers,
    posted: visit.request.posted,
  });
  if (read.pressed !== 'continue') return questionPage(visit, place, read.answers, []);
  const answers = withChosen(visit.request, at, read.answers, draft.answers);
  const faults = faultsOnPage(open.form, answers, at, londonDate(visit.ports.now())).filter(
    // What is not known yet is no reason to lose the rest.
    ({ kind }) => kind !== 'missing' || !isLater(visit),
  );
  if (faults.length > 0) return questionPage(visit, place, answers, faults);
  const seen = postedText(visit.request, '_version');
  // A draft that nobody has saved holds nobody's words: the one before went with its submission.
  const isChanged = draft.version > 0 && seen !== undefined && seen !== pageDigest(draft.answers, at);
  if (isChanged) return conflict(visit, open, at, answers);
  return confirmHidden(visit, place, answers) ?? save(visit, place, answers);
};

export const questionRoutes: readonly Route[] = [
  known('GET', '/drafts/:draftId/pages/*page', show),
  known('POST', '/drafts/:draftId/pages/*page', post),
];
