import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partnershipShape } from '../../../functions/domain/partnership/partnership.ts';

const readme = readFileSync(new URL('../../../infra/partnerships/README.md', import.meta.url), 'utf8');

it.each(Object.keys(partnershipShape.shape))('the README of the settings explains %s', (setting) => {
  expect(readme).toMatch(new RegExp(`^\\| [^|]*\`${setting}\``, 'm'));
});
