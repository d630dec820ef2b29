import type { z } from 'zod';

export interface Wording {
  readonly problem: string;
  readonly mend: string;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing');

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a group in curly brackets',
  record: 'a group in curly brackets',
};

const patterns: Readonly<Record<string, Wording>> = {
  slug: {
    problem: 'is not a short name.',
    mend: 'Use lower-case letters, digits and hyphens, such as sutton.',
  },
  code: { problem: 'is not a code.', mend: 'Write three capital letters, such as SUT.' },
  id: {
    problem: 'is not an id.',
    mend: 'Use lower-case letters, digits and hyphens, such as public-health.',
  },
  headerColour: {
    problem: 'is not a colour.',
    mend: 'Write # and six digits or letters a to f, such as #1d4f91.',
  },
  region: { problem: 'is not a region.', mend: 'Write eu-west-2 for London.' },
};

const ofFormat = (format: string, setting: string, value: unknown): Wording => {
  if (format === 'email')
    return {
      problem: `${shown(value)} is not an e-mail address.`,
      mend: 'Write one like name@council.gov.uk.',
    };
  if (format === 'date')
    return {
      problem: `${shown(value)} is not a date.`,
      mend: 'Write year, month and day, such as 2027-05-03.',
    };
  const { problem, mend } = patterns[setting] ?? {
    problem: 'is not written as expected.',
    mend: 'See infra/partnerships/README.md for an example.',
  };
  return { problem: `${shown(value)} ${problem}`, mend };
};

const ofSize = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): Wording => {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'string')
    return { problem: 'It is empty.', mend: 'Write it between the quotation marks.' };
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return {
      problem: `There ${count === 1 ? 'is' : 'are'} ${count}.`,
      mend: `List ${issue.exact === true ? 'exactly' : bound} ${limit}.`,
    };
  }
  return {
    problem: `${shown(value)} is too ${issue.code === 'too_small' ? 'small' : 'large'}.`,
    mend: `Write ${bound} ${limit}.`,
  };
};

/** One fault of the shape in an administrator's words; `setting` is the last name of its place, `value` what stands there. */
export const describeIssue = (issue: z.core.$ZodIssue, setting: string, value: unknown): Wording => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { problem: 'It is missing.', mend: `Add it as ${kinds[issue.expected] ?? issue.expected}.` }
        : {
            problem: `${shown(value)} is not ${kinds[issue.expected] ?? issue.expected}.`,
            mend: 'See infra/partnerships/README.md for an example.',
          };
    case 'invalid_format':
      return ofFormat(issue.format, setting, value);
    case 'too_small':
    case 'too_big':
      return ofSize(issue, value);
    case 'invalid_value':
      return {
        problem: value === undefined ? 'It is missing.' : `${shown(value)} is not one of the choices.`,
        mend: `Write one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'unrecognized_keys':
      return {
        problem: `There is no setting ${issue.keys.map((key) => `“${key}”`).join(', ')}.`,
        mend: 'Check the spelling against infra/partnerships/README.md, or remove it.',
      };
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      break;
  }
  return { problem: issue.message, mend: 'See infra/partnerships/README.md.' };
};
