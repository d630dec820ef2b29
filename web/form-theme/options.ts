/** The theme's own ui:options, read defensively: a uiSchema is data. */
import type { UiSchema } from '@rjsf/utils';
import { isRecord } from '../../forms/json.ts';

type Options = { readonly [key: string]: unknown };

/** `ui:options` and the `ui:` keys of a uiSchema as one object. */
export const optionsIn = (uiSchema: UiSchema | undefined): Options => {
  if (!uiSchema) return {};
  const nested: unknown = uiSchema['ui:options'];
  const own = Object.entries(uiSchema).flatMap(([key, value]): [string, unknown][] =>
    key.startsWith('ui:') ? [[key.slice(3), value]] : [],
  );
  return { ...Object.fromEntries(own), ...(isRecord(nested) ? nested : {}) };
};

export const textOption = (options: Options, key: string): string | undefined => {
  const value = options[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
export const numberOption = (options: Options, key: string): number | undefined => {
  const value = options[key];
  return typeof value === 'number' ? value : undefined;
};
export const isOn = (options: Options, key: string): boolean => options[key] === true;
