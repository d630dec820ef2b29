import { expect, it } from 'vitest';
import { holds } from '../../forms/conditions.ts';

const answers = { kind: 'other', harm: ['physical', 'online'], known: true, children: [{ born: 'no' }] };

it('holds when one of the values is the answer, or among the answers', () => {
  expect(holds({ at: '/kind', in: ['other', 'none'] }, answers)).toBe(true);
  expect(holds({ at: '/harm', in: ['online'] }, answers)).toBe(true);
  expect(holds({ at: '/known', in: [true] }, answers)).toBe(true);
  expect(holds({ at: '/harm', in: ['neglect'] }, answers)).toBe(false);
  expect(holds({ at: '/missing', in: ['other'] }, answers)).toBe(false);
  expect(holds({ at: '/known', in: ['true'] }, answers)).toBe(false);
});

it('always holds when there is none', () => {
  expect(holds(undefined, {})).toBe(true);
});

it('is joined, and looks into the item it is about', () => {
  const other = { at: '/kind', in: ['other'] };
  const born = { at: './born', in: ['yes'] };
  expect(holds({ all: [other, { not: born }] }, answers, '/children/0')).toBe(true);
  expect(holds({ all: [other, born] }, answers, '/children/0')).toBe(false);
  expect(holds({ any: [born, other] }, answers, '/children/0')).toBe(true);
});
