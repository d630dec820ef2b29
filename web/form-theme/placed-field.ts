/** The questions of a page, each with its place in the answers, in what is posted and in the schema. */
import { bracketNameGenerator } from '@rjsf/utils';
import type {
  Answers,
  Condition,
  FieldLayout,
  FormDefinition,
  PageLayout,
  Pointer,
  Widget,
} from '../../forms/form.ts';
import type { ChoiceNames } from '../../forms/answers-as-shown.ts';
import { absolute, type LiveCondition, pointersIn, settle } from './condition.ts';
import { type FieldSchema, fieldSchemaAt, isRequiredAt } from './field-schema.ts';
import { isRelative, pointerOf, type Segment, segmentsOf } from './pointer.ts';
import { whyAsked } from './why-asked.ts';
import { widgetFor } from './widget-for.ts';

/** Everything a page posts about the form's questions is under this name; `_csrf` and the rest are beside it. */
export const answersName = 'answers';
/** Stands for the item of a repeated section: an index in the name would depend on how a parser fills gaps. */
const itemName = '_item';

export interface PlacedField {
  readonly layout: FieldLayout;
  /** Absolute, with array indexes: as faults name it. */
  readonly at: Pointer;
  /** Where the answer is under `answers` in the posted form. */
  readonly path: readonly Segment[];
  readonly schema: FieldSchema;
  readonly widget: Widget;
  readonly required: boolean;
  /** `true`, or what must hold on the page itself. */
  readonly when: true | LiveCondition;
  /** The same in words, for a page without script. */
  readonly why?: string;
}

export interface Page {
  readonly form: FormDefinition;
  readonly page: PageLayout;
  /** Index of the item, on a page of a repeated section. */
  readonly item?: number;
  readonly answers: Answers;
  /** Choices that are not in the schema, by the list that `optionsFrom` names. */
  readonly names?: ChoiceNames;
}

interface Scope extends Pick<Page, 'form' | 'answers' | 'names'> {
  /** Relative pointers start here, in the answers and in what is posted. */
  readonly base: readonly Segment[];
  readonly prefix: readonly Segment[];
  /** Questions outside the group that are on the same page. */
  readonly around: readonly PlacedField[];
}

export const inputName = (path: readonly Segment[]): string => bracketNameGenerator([...path], answersName);
export const inputId = (path: readonly Segment[]): string => [answersName, ...path].join('_');

/** A list of codes gets the choices that the partnership has for it. */
const withNames = (schema: FieldSchema, { optionsFrom }: FieldLayout, { names }: Scope): FieldSchema => {
  const given = optionsFrom && names?.[optionsFrom];
  if (given === undefined) return schema;
  const offered = Object.entries(given);
  return {
    kind: schema.kind === 'groups' || schema.kind === 'choices' ? 'choices' : 'choice',
    choices: offered.map(([value, label]) => ({ value, label })),
  };
};

const withoutConditions = (layout: FieldLayout, scope: Scope): PlacedField => {
  const at = absolute(layout.at, scope.base);
  const schema = withNames(fieldSchemaAt(scope.form.schema, at), layout, scope);
  return {
    layout,
    at: pointerOf(at),
    path: isRelative(layout.at) ? [...scope.prefix, ...segmentsOf(layout.at)] : at,
    schema,
    widget: layout.widget ?? widgetFor(schema),
    required: isRequiredAt(scope.form.schema, at),
    when: true,
  };
};

/** Each question with those that depend on it directly below; those that cannot apply are left out. */
const place = (layouts: readonly FieldLayout[], scope: Scope): readonly PlacedField[] => {
  const all = layouts.map((layout) => withoutConditions(layout, scope));
  const onPage = new Map([...scope.around, ...all].map((field) => [field.at, field]));
  const controllerOf = (condition: Condition | undefined) =>
    condition &&
    pointersIn(condition)
      .map((at) => onPage.get(pointerOf(absolute(at, scope.base))))
      .find((field) => field !== undefined);
  const decided = all.flatMap((field): { field: PlacedField; under: PlacedField | undefined }[] => {
    const { when } = field.layout;
    if (when === undefined) return [{ field, under: undefined }];
    const settled = settle(when, {
      answers: scope.answers,
      base: scope.base,
      nameOf: (at) => {
        const asked = onPage.get(pointerOf(at));
        return asked && inputName(asked.path);
      },
    });
    if (settled === false) return [];
    const under = controllerOf(when);
    const why = settled !== true && under ? { why: whyAsked(when, under) } : {};
    return [{ field: { ...field, when: settled, ...why }, under: settled === true ? undefined : under }];
  });
  const below = (controller: PlacedField): readonly PlacedField[] =>
    decided
      .filter(({ under }) => under?.at === controller.at)
      .flatMap(({ field }) => [field, ...below(field)]);
  const own = new Set(decided.map(({ field }) => field.at));
  return decided
    .filter(({ under }) => under === undefined || !own.has(under.at))
    .flatMap(({ field }) => [field, ...below(field)]);
};

/** Where the item of a repeated section is in the answers; the root for other pages. */
export const itemBase = ({ form, page, item }: Page): readonly Segment[] => {
  if (item === undefined) return [];
  const repeated = form.layout.sections.filter((section) => section.each);
  // By identity first: two sections may have a page of the same id.
  const section =
    repeated.find(({ pages }) => pages.includes(page)) ??
    repeated.find(({ pages }) => pages.some(({ id }) => id === page.id));
  if (!section?.each) throw new Error(`Page ${page.id} of ${form.id} is not in a repeated section`);
  return [...segmentsOf(section.each.at), item];
};

export const placeFields = (asked: Page): readonly PlacedField[] =>
  place(asked.page.fields, {
    ...asked,
    base: itemBase(asked),
    prefix: asked.item === undefined ? [] : [itemName],
    around: [],
  });

/** The questions of one group of a repeatable group. */
export const placeGroup = (
  page: Page,
  group: PlacedField,
  index: number,
  around: readonly PlacedField[],
): readonly PlacedField[] =>
  place(group.layout.fields ?? [], {
    ...page,
    base: [...segmentsOf(group.at), index],
    prefix: [...group.path, index],
    around,
  });
