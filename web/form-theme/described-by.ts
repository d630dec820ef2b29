import { descriptionId, errorId, helpId, type UiSchema } from '@rjsf/utils';
import { optionsIn, textOption } from './options.ts';

export interface Described {
  readonly id: string;
  readonly uiSchema?: UiSchema | undefined;
  readonly rawErrors?: readonly string[] | undefined;
}

/** Ids of what describes a question. Only of elements that are on the page: a dangling reference is silence. */
export const describedBy = (
  { id, uiSchema, rawErrors }: Described,
  ...more: readonly string[]
): { 'aria-describedby'?: string } => {
  const options = optionsIn(uiSchema);
  const ids = [
    ...(textOption(options, 'description') === undefined ? [] : [descriptionId(id)]),
    ...(textOption(options, 'help') === undefined ? [] : [helpId(id)]),
    ...more,
    ...(rawErrors?.length ? [errorId(id)] : []),
  ];
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {};
};
