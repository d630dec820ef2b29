/** asl-validator has no types of its own. */
import { createRequire } from 'node:module';
import { z } from 'zod';

const result = z.object({ isValid: z.boolean(), errors: z.array(z.unknown()) });
type Validator = (definition: unknown) => unknown;
const validator = z.custom<Validator>((value) => typeof value === 'function');

/** What is wrong with a definition; empty when it is valid Amazon States Language. */
export const validate = (definition: unknown): readonly unknown[] => {
  const run = validator.parse(createRequire(import.meta.url)('asl-validator'));
  const { isValid, errors } = result.parse(run(definition));
  return isValid ? [] : errors;
};
