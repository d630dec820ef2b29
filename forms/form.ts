/** What a form is: a JSON Schema for the answers and a layout for the pages, both data, both versioned. */

/** A JSON value as it is stored in answers. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** The answers of one form: an object whose shape the form's JSON Schema describes. */
export type Answers = { readonly [key: string]: Json };

/** RFC 6901 JSON Pointer into the answers, such as `/incident/date`. */
export type Pointer = string;

/**
 * When a page or a field applies. `at` is absolute, or relative (`./type`) to the item of a repeated section.
 * `in` matches a scalar that equals one of the values, or an array that contains one of them.
 */
export type Condition =
  | { readonly at: Pointer; readonly in: readonly (string | boolean | number)[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Widget =
  | 'text'
  | 'textarea'
  | 'radios'
  | 'checkboxes'
  | 'select'
  | 'date'
  | 'approximate-date'
  | 'time'
  | 'email'
  | 'telephone'
  | 'postcode'
  | 'number'
  | 'groups';

/** A list of choices that differs by partnership. */
export type ChoiceList = 'agencies' | 'panelReplies';

export interface FieldLayout {
  /** Absolute, or relative (`./name`) to the item of a repeated section or a `groups` field. */
  readonly at: Pointer;
  readonly label: string;
  /** What it is called within a sentence ("the date of birth"); messages are made from it. */
  readonly called?: string;
  readonly hint?: string;
  /** Chosen from the schema when absent. */
  readonly widget?: Widget;
  /** The choices are not in the schema: whoever shows the form brings them, by the name of this list. */
  readonly optionsFrom?: ChoiceList;
  /** Shown below the field it depends on, and asked only when this holds. */
  readonly when?: Condition;
  /** What to say, by what is wrong; the rest has good defaults (messages.ts). */
  readonly messages?: { readonly missing?: string; readonly impossible?: string; readonly other?: string };
  readonly autocomplete?: string;
  /** Width in characters of a text box (2, 3, 4, 5, 10, 20), or rows of a text area. */
  readonly width?: number;
  readonly rows?: number;
  /** For `groups`: the fields of one group, and what one is called ("key event"). */
  readonly fields?: readonly FieldLayout[];
  readonly itemName?: string;
}

export interface PageLayout {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly FieldLayout[];
  readonly when?: Condition;
}

export interface SectionLayout {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly PageLayout[];
  readonly when?: Condition;
  /** A repeated section: one run through its pages for each item of this array. */
  readonly each?: {
    readonly at: Pointer;
    /** "child": used in "Child 2 of 3", "Add another child". */
    readonly itemName: string;
    /** Relative pointer of the field that names an item in a list, such as `./name`. */
    readonly labelledBy: Pointer;
    /** Above this many a warning is shown; never refused. */
    readonly warnAbove?: { readonly count: number; readonly message: string };
  };
}

export interface FormLayout {
  readonly title: string;
  readonly intro?: string;
  readonly submitLabel: string;
  /** What the person confirms by submitting. */
  readonly declaration?: string;
  readonly sections: readonly SectionLayout[];
}

/** One thing wrong with the answers. `at` is absolute, with array indexes. */
export interface Fault {
  readonly at: Pointer;
  readonly kind: 'missing' | 'impossible' | 'other';
  readonly message: string;
}

export interface FormDefinition {
  readonly id: FormId;
  readonly version: number;
  readonly schema: JsonSchema;
  readonly layout: FormLayout;
  /** What the JSON Schema alone finds wrong. Never throws, whatever it is given. */
  readonly errors: (answers: unknown) => readonly SchemaError[];
  /**
   * Every fault in the answers, missing before impossible before other, only for questions that apply.
   * With `today` (`2026-03-27`) dates that have not come yet are faults too, where they must have.
   */
  readonly faults: (answers: Answers, today?: string) => readonly Fault[];
}

/** One error of the precompiled validator, in Ajv's shape. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [key: string]: unknown };
}

export type JsonSchema = { readonly [key: string]: unknown };

export const formIds = [
  'incident-notification',
  'case-referral',
  'national-submission',
  'agency-list',
  'agency-return',
  'rapid-review-meeting',
  'rapid-review',
  'sign-off',
  'determination',
  'reviewer-named',
  'panel-reply',
  'withdrawal',
  'address-correction',
] as const;
export type FormId = (typeof formIds)[number];

/** The questions as the person saw them and the answers in words, kept beside the answers. */
export interface ShownSection {
  readonly title: string;
  readonly rows: readonly ShownRow[];
}
export interface ShownRow {
  readonly at: Pointer;
  readonly question: string;
  readonly answer: string;
}

/** Answers as they are kept for good: with the form they were given to and the questions as shown. */
export interface Filed {
  readonly formId: FormId;
  readonly version: number;
  readonly answers: Answers;
  readonly shown: readonly ShownSection[];
}
