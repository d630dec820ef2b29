/** From a value of unknown origin to the typed answers of one form, without a cast. */
import type { Fault, FormId } from './form.ts';
import type { AnswersOf } from './generated/answers.ts';
import { validatorOf } from './generated/validators.js';
import { isAnswers } from './json.ts';
import { formOf } from './registry.ts';
import { stripHidden } from './strip-hidden.ts';

export type VersionOf<I extends FormId> = keyof AnswersOf[I] & number;

export type Parsed<A> =
  | { readonly ok: true; readonly answers: A }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * The answers with only what was asked, typed by their form and version; or every fault, never none.
 * `today` as in FormDefinition.faults. Throws UnknownForm.
 */
export const parseAnswers = <I extends FormId, V extends VersionOf<I>>(
  id: I,
  version: V,
  given: unknown,
  today?: string,
): Parsed<AnswersOf[I][V]> => {
  const form = formOf(id, version);
  if (!isAnswers(given)) return { ok: false, faults: [unreadable] };
  const [fault, ...more] = form.faults(given, today);
  if (fault !== undefined) return { ok: false, faults: [fault, ...more] };
  const answers = stripHidden(form, given);
  const isValid = validatorOf(id, version);
  return isValid(answers) ? { ok: true, answers } : { ok: false, faults: [unreadable] };
};

const unreadable: Fault = {
  at: '',
  kind: 'impossible',
  message: 'These answers could not be read. Start the form again',
};
