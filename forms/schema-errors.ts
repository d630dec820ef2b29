/** The precompiled validator of a form as a function that returns its errors. */
import type { FormDefinition, FormId, SchemaError } from './form.ts';
import { validators } from './generated/validators.js';

interface Check {
  (answers: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

const noValidator: Check = () => false;

/** Never throws: what a validator cannot read is an error at the whole form. */
export const schemaErrors = (id: FormId, version: number): FormDefinition['errors'] => {
  const versions: { readonly [version: number]: Check } = validators[id];
  const check = versions[version] ?? noValidator;
  return (answers) => (check(answers) ? [] : (check.errors ?? [unreadable]));
};

const unreadable: SchemaError = { instancePath: '', schemaPath: '#', keyword: 'type', params: {} };
