/** What a person should know about their answers, and is never refused for. */
import type { Answers, FormDefinition, Pointer } from './form.ts';
import { isList } from './json.ts';
import { getAt } from './pointers.ts';

export interface Warning {
  readonly at: Pointer;
  readonly sectionId: string;
  readonly message: string;
}

/** The warnings of a form: more items in a repeated section than the layout expects. */
export const warnings = (form: Pick<FormDefinition, 'layout'>, answers: Answers): readonly Warning[] =>
  form.layout.sections.flatMap(({ id, each }) => {
    const list = each === undefined ? undefined : getAt(answers, each.at);
    if (each?.warnAbove === undefined || !isList(list) || list.length <= each.warnAbove.count) return [];
    return [{ at: each.at, sectionId: id, message: each.warnAbove.message }];
  });
