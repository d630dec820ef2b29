import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, below, getAt, listLeaves, resolve, setAt, UnusablePointer } from '../../forms/pointers.ts';

const family = { children: [{ name: 'Sam' }, { name: 'Robin', likes: { 'a/b': 1, 'c~d': 2 } }] };

describe('a pointer', () => {
  it('reads members and items, also with escaped names', () => {
    expect(getAt(family, '/children/1/name')).toBe('Robin');
    expect(getAt(family, '/children/1/likes/a~1b')).toBe(1);
    expect(getAt(family, '/children/1/likes/c~0d')).toBe(2);
    expect(getAt(family, '')).toBe(family);
  });

  it('finds nothing where there is nothing', () => {
    for (const at of [
      '/nobody',
      '/children/2',
      '/children/01',
      '/children/-',
      '/children/0/name/0',
      '/children/length',
    ])
      expect(getAt(family, at)).toBe(undefined);
  });

  it('sets, makes what is missing on the way, and leaves the old answers alone', () => {
    expect(setAt({}, '/children/0/name', 'Sam')).toEqual({ children: [{ name: 'Sam' }] });
    const changed = setAt(family, '/children/1/name', 'Robyn');
    expect(getAt(changed, '/children/1/name')).toBe('Robyn');
    expect(getAt(family, '/children/1/name')).toBe('Robin');
  });

  it('takes away a member, and an item so that the later ones move up', () => {
    expect(setAt(family, '/children/0', undefined)).toEqual({ children: [family.children[1]] });
    expect(setAt({ a: 1, b: 2 }, '/a', undefined)).toEqual({ b: 2 });
  });

  it('is refused when it is no pointer, steps into a prototype or skips items', () => {
    for (const at of ['name', '/__proto__/admin', '/constructor', '/children/0/prototype/x'])
      expect(() => getAt(family, at)).toThrow(UnusablePointer);
    for (const at of ['', '/__proto__/admin', '/children/5/name', '/children/name'])
      expect(() => setAt(family, at, 'x')).toThrow(UnusablePointer);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('is made relative to an item', () => {
    expect(resolve('./name', '/children/0')).toBe('/children/0/name');
    expect(resolve('/type/nature', '/children/0')).toBe('/type/nature');
    expect(above('/children/0')).toBe('/children');
    expect(below('/x', 'a/b')).toBe('/x/a~1b');
  });

  it('reads back what it set, and lists it', () => {
    const step = fc.stringMatching(/^[a-z~/]{1,6}$/);
    const property = fc.property(
      fc.array(step, { minLength: 1, maxLength: 5 }),
      fc.string(),
      (steps, value) => {
        const at = steps.reduce<string>(below, '');
        expect(getAt(setAt({}, at, value), at)).toBe(value);
        expect(listLeaves(setAt({}, at, value))).toEqual([[at, value]]);
      },
    );
    fc.assert(property);
  });
});
