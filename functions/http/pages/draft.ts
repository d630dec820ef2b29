/** A form as a list of tasks: what is done, what is left, and the way to checking and submitting it. */
import { createElement } from 'react';
import { applicablePages } from '../../../forms/applicable.ts';
import { isList } from '../../../forms/json.ts';
import { getAt, setAt } from '../../../forms/pointers.ts';
import { sectionStatus, type SectionStatus } from '../../../forms/section-status.ts';
import { warnings } from '../../../forms/warnings.ts';
import type { SectionLayout } from '../../../forms/form.ts';
import { type Task, TaskListPage, type TaskSection } from '../../../web/pages/task-list-page.tsx';
import { formatMoment, londonDate } from '../../domain/timetable/london.ts';
import { draftIds, openDraft, type OpenDraft, saveDraft } from '../../use-cases/drafts.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { known, type Route } from '../route.ts';
import { notFound } from './errors.ts';

/** A form of so few pages is gone through one after another, without a list of tasks. */
const fewPages = 3;

const statuses = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  complete: 'completed',
  'not-needed': 'cannot-start',
} as const;

const backOf = ({ draft }: OpenDraft): string =>
  'caseId' in draft.purpose ? paths.case(draft.purpose.caseId) : paths.home;

const taskOf = (draftId: string, { title, status, firstPage }: SectionStatus): Task => ({
  title,
  status: statuses[status],
  ...(firstPage === undefined ? {} : { href: paths.question(draftId, firstPage) }),
});

const plainSection = (
  draftId: string,
  section: SectionLayout,
  parts: readonly SectionStatus[],
): TaskSection => ({
  title: section.title,
  tasks: parts.map((part) => taskOf(draftId, part)),
});

const repeatedSection = (
  visit: KnownVisit,
  open: OpenDraft,
  section: SectionLayout,
  parts: readonly SectionStatus[],
): TaskSection => {
  const { draft, form } = open;
  const [warning] = warnings(form, draft.answers).filter(({ sectionId }) => sectionId === section.id);
  const target = formTarget(visit, paths.item(draft.id, section.id), draft.version);
  const itemName = section.each?.itemName ?? 'item';
  return {
    title: section.title,
    tasks: [],
    items: parts.map((part) => ({
      title: part.title,
      tasks: [taskOf(draft.id, { ...part, title: 'Details' })],
      ...(parts.length > 1
        ? {
            remove: {
              text: `Remove ${part.title}`,
              form: { ...target, action: `${target.action}?remove=${String(part.item ?? 0)}` },
            },
          }
        : {}),
    })),
    add: { text: `Add another ${itemName}`, form: target },
    ...(warning === undefined ? {} : { warning: warning.message }),
  };
};

const show = async (visit: KnownVisit): Promise<HttpResponse> => {
  const open = await openDraft(visit.ports)(visit.params.draftId ?? '', visit.person, visit.draftAhead);
  if (open === undefined) return notFound(visit);
  const { draft, form } = open;
  const pages = applicablePages(form, draft.answers);
  const [first] = pages;
  if (pages.length <= fewPages && first !== undefined) return seeOther(paths.question(draft.id, first.path));
  const parts = sectionStatus(form, draft.answers, londonDate(visit.ports.now()));
  const sections = form.layout.sections.map((section) => {
    const own = parts.filter(({ sectionId }) => sectionId === section.id);
    return section.each === undefined
      ? plainSection(draft.id, section, own)
      : repeatedSection(visit, open, section, own);
  });
  return page(
    createElement(TaskListPage, {
      shell: shellOf(visit),
      title: form.layout.title,
      ...(form.layout.intro === undefined ? {} : { intro: form.layout.intro }),
      sections,
      check: {
        title: 'Check your answers and submit',
        href: paths.check(draft.id),
        status: 'not-started',
      },
      back: backOf(open),
      ...(draft.version === 0 ? {} : { saved: `on ${formatMoment(draft.savedAt)}` }),
    }),
  );
};

/** Adds an item to a repeated section, or takes one out: "Add another child". */
const changeItems = async (visit: KnownVisit): Promise<HttpResponse> => {
  const { params, ports, person, request } = visit;
  const open = await openDraft(ports)(params.draftId ?? '', person, visit.draftAhead);
  const section = open?.form.layout.sections.find(({ id }) => id === params.sectionId);
  if (open === undefined || section?.each === undefined) return notFound(visit);
  const { draft } = open;
  // A second press of the same button finds a newer draft, and changes nothing again.
  if (postedText(request, '_version') !== String(draft.version)) return seeOther(paths.draft(draft.id));
  const found = getAt(draft.answers, section.each.at);
  const items = isList(found) ? found : [];
  const removed = request.query.get('remove');
  const changed =
    removed === null
      ? [...(items.length === 0 ? [{}] : items), {}]
      : items.filter((_, index) => String(index) !== removed);
  await saveDraft(ports)(draft, setAt(draft.answers, section.each.at, changed), person);
  return seeOther(paths.draft(draft.id));
};

/** The forms that begin on a case rather than on a request. */
const begin =
  (draftId: (caseId: string) => string) =>
  ({ params }: KnownVisit): Promise<HttpResponse> =>
    Promise.resolve(seeOther(paths.draft(draftId(params.caseId ?? ''))));

export const draftRoutes: readonly Route[] = [
  known('GET', '/drafts/:draftId', show),
  known('POST', '/drafts/:draftId/items/:sectionId', changeItems),
  known('GET', '/cases/:caseId/convert', begin(draftIds.conversion)),
  known('GET', '/cases/:caseId/withdraw', begin(draftIds.withdrawal)),
];
