/** Every form in every version, by id. */
import { faultsOf } from './faults.ts';
import type { FormDefinition, FormId } from './form.ts';
import { published } from './generated/definitions.js';
import { schemaErrors } from './schema-errors.ts';

const definitions: readonly FormDefinition[] = published.map(({ id, version, schema, layout }) => {
  const errors = schemaErrors(id, version);
  const form = { id, version, schema, layout, errors };
  return { ...form, faults: (answers, today) => faultsOf(form, answers, today) };
});

/** Asked for a form or a version that is not in this folder. */
export class UnknownForm extends Error {
  constructor(id: string, version?: number) {
    const known = definitions.filter((form) => form.id === id).map((form) => form.version);
    super(
      known.length === 0
        ? `There is no form “${id}”. Forms are the folders of forms/; run “npm run generate” after adding one.`
        : `There is no version ${version} of the form “${id}”, only ${known.join(', ')}.`,
    );
    this.name = 'UnknownForm';
  }
}

/** Every form and version, in the order of formIds. */
export const allForms = (): readonly FormDefinition[] => definitions;

/** One version of a form. Throws UnknownForm. */
export const formOf = (id: FormId, version: number): FormDefinition => {
  const form = definitions.find((one) => one.id === id && one.version === version);
  if (form === undefined) throw new UnknownForm(id, version);
  return form;
};
