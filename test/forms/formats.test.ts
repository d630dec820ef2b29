import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber, isUpn } from '../../forms/check-digits.ts';
import { dateInWords, isCertainlyBefore, timeInWords } from '../../forms/dates.ts';
import { formats, isDate } from '../../forms/formats.ts';

const cases: {
  readonly [format: string]: { readonly good: readonly string[]; readonly bad: readonly string[] };
} = {
  date: {
    good: ['2026-03-27', '2024-02-29', '2000-02-29'],
    bad: [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-03-27',
      '2026-3-27',
      '0026-03-27',
    ],
  },
  edtf: {
    good: ['2026', '2026~', '2026-05', '2026-05~', '2026-05-22', '2026-05-22~'],
    bad: ['2026-13', '2026-02-30', '~2026', '2026-05-22~~', '2026-', '2026?', 'May 2026'],
  },
  'clock-time': { good: ['00:00', '23:59', '14:05'], bad: ['24:00', '9:15', '14:60', '1405', '14:05:00'] },
  email: {
    good: ['ada.field@sutton.gov.uk', "o'neil+case@nhs.net", 'a@b.co'],
    bad: [
      'ada',
      'ada@',
      'ada@sutton',
      'a b@c.uk',
      'ada@-x.uk',
      'ada@x.uk\nBcc: all@x.uk',
      `${'a'.repeat(65)}@b.co`,
    ],
  },
  telephone: {
    good: [
      '020 7946 0123',
      '+44 (0)20 7946 0123',
      '07700900982',
      '020 7946 0123 ext. 45',
      '020-7946-0123 x9',
    ],
    bad: ['ring me', '123', '020 7946 0123 ext', '1234567890123456', '020 7946 0123 ext 1 ext 2'],
  },
  postcode: {
    good: ['SM1 1AA', 'sm11aa', 'EC1A 1BB', 'W1A 0AX', 'GIR 0AA'],
    bad: ['SM1', '1SM 1AA', 'SM1 1A', 'SM1  1AA'],
  },
};

describe.each(Object.entries(cases))('the format %s', (name, { good, bad }) => {
  it.each(good)('takes %s', (value) => expect(formats[name]?.(value)).toBe(true));
  it.each(bad)('refuses %j', (value) => expect(formats[name]?.(value)).toBe(false));
});

it('knows every date that the calendar knows, and no other', () => {
  const property = fc.property(
    fc.nat(199),
    fc.integer({ min: 1, max: 13 }),
    fc.integer({ min: 1, max: 32 }),
    (y, m, d) => {
      const [year, month, day] = [1900 + y, m, d];
      const at = new Date(Date.UTC(year, month - 1, day));
      const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect(isDate(text)).toBe(isReal);
    },
  );
  fc.assert(property, { numRuns: 1000 });
});

describe('a number with a check digit', () => {
  it('is an NHS number', () => {
    expect(['999 123 4578', '9991234578', '401 023 2137'].map(isNhsNumber)).toEqual([true, true, true]);
    expect(['999 123 4567', '99912345', '999-123-4578', 'ABCDEFGHIJ'].map(isNhsNumber)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is a unique pupil number, permanent or temporary', () => {
    expect(['W823200921001', 'w823200921001', 'G82320092100A'].map(isUpn)).toEqual([true, true, true]);
    expect(['A823200921001', 'W82320092100', 'I823200921001', ''].map(isUpn)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('finds one wrong digit, and two neighbours that changed places', () => {
    const nhs = '9991234578';
    const slip = fc.property(fc.nat(9), fc.nat(9), (place, digit) => {
      const slipped = `${nhs.slice(0, place)}${digit}${nhs.slice(place + 1)}`;
      expect(isNhsNumber(slipped)).toBe(slipped === nhs);
    });
    fc.assert(slip);
    const swap = fc.property(fc.nat(8), (i) => {
      const swapped = `${nhs.slice(0, i)}${nhs[i + 1]}${nhs[i]}${nhs.slice(i + 2)}`;
      expect(isNhsNumber(swapped)).toBe(swapped === nhs);
    });
    fc.assert(swap);
    const pupil = fc.property(fc.integer({ min: 1, max: 11 }), fc.nat(9), (place, digit) => {
      const slipped = `${'W823200921001'.slice(0, place)}${digit}${'W823200921001'.slice(place + 1)}`;
      expect(isUpn(slipped)).toBe(slipped === 'W823200921001');
    });
    fc.assert(pupil);
  });
});

describe('a date in words', () => {
  it.each([
    ['2026-03-27', '27 March 2026'],
    ['2026-05~', 'about May 2026'],
    ['2026-05', 'May 2026'],
    ['2026~', 'about 2026'],
    ['2026-03-07~', 'about 7 March 2026'],
    ['soon', 'soon'],
  ])('says %s as %s', (value, words) => expect(dateInWords(value)).toBe(words));

  it.each([
    ['14:05', '2:05pm'],
    ['00:30', '12:30am'],
    ['12:00', '12:00pm'],
    ['09:15', '9:15am'],
  ])('says %s as %s', (value, words) => expect(timeInWords(value)).toBe(words));

  it('is compared only as far as both are known', () => {
    expect(isCertainlyBefore('2026-03-26', '2026-03-27')).toBe(true);
    expect(isCertainlyBefore('2026-03', '2026-04-01')).toBe(true);
    expect(isCertainlyBefore('2026-03', '2026-03-27')).toBe(false);
    expect(isCertainlyBefore('2025~', '2026')).toBe(false);
  });
});
