/** Two people on one page of one draft: one was first, and the other chooses with both versions in front of them. */
import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { answersAsShown, notGiven } from '../../../forms/answers-as-shown.ts';
import type { ApplicablePage } from '../../../forms/applicable.ts';
import type { Answers, FormDefinition, Pointer } from '../../../forms/form.ts';
import { isRecord } from '../../../forms/json.ts';
import { getAt, setAt } from '../../../forms/pointers.ts';
import { ConflictPage } from '../../../web/pages/conflict-page.tsx';
import type { OpenDraft } from '../../use-cases/drafts.ts';
import { choiceNames } from '../../use-cases/submit-draft.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import type { HttpRequest } from '../request.ts';
import { type HttpResponse, page } from '../response.ts';
import { carriedFrom } from '../views/carried.ts';

/** What the person saw of this page, as a short print: it changes when anybody saves the page, and only then. */
export const pageDigest = (answers: Answers, { fields }: ApplicablePage): string =>
  createHash('sha256')
    .update(JSON.stringify(fields.map(({ at }) => getAt(answers, at) ?? null)))
    .digest('base64url')
    .slice(0, 16);

/** The answers of one page out of `mine`, all others out of `theirs`. */
export const withPageOf = ({ fields }: ApplicablePage, mine: Answers, theirs: Answers): Answers =>
  fields.reduce<Answers>((merged, { at }) => setAt(merged, at, getAt(mine, at)), theirs);

/** After the choice: mine where it says so or says nothing, theirs where the person preferred it. */
export const withChosen = (
  { posted }: HttpRequest,
  { fields }: ApplicablePage,
  mine: Answers,
  theirs: Answers,
): Answers => {
  const { keep } = posted;
  if (!isRecord(keep)) return mine;
  return fields.reduce<Answers>(
    (chosen, { at }) => (keep[at] === 'theirs' ? setAt(chosen, at, getAt(theirs, at)) : chosen),
    mine,
  );
};

const inWords = (form: FormDefinition, visit: KnownVisit, answers: Answers, at: Pointer): string => {
  const rows = answersAsShown(form, answers, choiceNames(visit.ports)).flatMap((section) => section.rows);
  return rows
    .filter((row) => row.at === at || row.at.startsWith(`${at}/`))
    .map(({ answer, question }) =>
      answer === notGiven ? '' : rows.length > 1 ? `${question}: ${answer}` : answer,
    )
    .join('\n');
};

export const conflict = (
  visit: KnownVisit,
  { draft, form }: OpenDraft,
  at: ApplicablePage,
  mine: Answers,
): HttpResponse => {
  const differing = at.fields.filter(
    (field) => JSON.stringify(getAt(mine, field.at)) !== JSON.stringify(getAt(draft.answers, field.at)),
  );
  return page(
    createElement(ConflictPage, {
      shell: shellOf(visit),
      who: draft.savedBy,
      at: draft.savedAt,
      fields: differing.map(({ at: pointer, field }) => ({
        at: pointer,
        question: field.label,
        mine: inWords(form, visit, mine, pointer),
        theirs: inWords(form, visit, draft.answers, pointer),
      })),
      target: formTarget(visit, paths.question(draft.id, at.path), pageDigest(draft.answers, at)),
      carried: carriedFrom(visit.request.posted),
    }),
    409,
  );
};
