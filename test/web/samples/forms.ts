import type { FormDefinition, FormId, PageLayout } from '../../../forms/form.ts';
import { formOf } from '../../../forms/registry.ts';

export const form = (id: FormId, version = 1): FormDefinition => formOf(id, version);

export const pageOf = ({ id, layout }: FormDefinition, pageId: string): PageLayout => {
  const page = layout.sections.flatMap(({ pages }) => pages).find((each) => each.id === pageId);
  if (!page) throw new Error(`${id} has no page ${pageId}`);
  return page;
};

/** Every page of a form, with the item 0 where its section is repeated. */
export const everyPage = (definition: FormDefinition) =>
  definition.layout.sections.flatMap((section) =>
    section.pages.map((page) => ({ form: definition, page, ...(section.each && { item: 0 }) })),
  );
