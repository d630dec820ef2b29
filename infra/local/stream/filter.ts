/** Event filtering of Lambda's event source mappings: the part of the language that the template uses. */
import { z } from 'zod';
import { LocalProblem } from '../problem.ts';

const object = z.record(z.string(), z.unknown());
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const allows = (rule: unknown, value: unknown): boolean => {
  const literal = plain.safeParse(rule);
  if (literal.success) return literal.data === value;
  throw new LocalProblem(`The local cloud does not know the filter rule ${JSON.stringify(rule)} yet.`);
};

/** A pattern is a tree of fields with lists of allowed values at its leaves; all fields must match. */
export const matches = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some((rule) => allows(rule, value));
  const fields = object.safeParse(value);
  return (
    fields.success &&
    Object.entries(object.parse(pattern)).every(([key, rule]) => matches(rule, fields.data[key]))
  );
};
