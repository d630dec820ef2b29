/**
 * What must hold between settings. Each check reads only the part that it needs, leniently, so that it still
 * speaks when another part is broken: an administrator hears of every problem at once.
 */
import { z } from 'zod';
import { contrastWithWhite } from './contrast-with-white.ts';
import type { CrossProblem } from './cross-problem.ts';
import { timetableProblems } from './timetable-problems.ts';

export type CrossCheck = (json: unknown) => readonly CrossProblem[];

const check =
  <T>(part: z.ZodType<T>, problems: (value: T) => readonly CrossProblem[]): CrossCheck =>
  (json) => {
    const parsed = part.safeParse(json);
    return parsed.success ? problems(parsed.data) : [];
  };

const repeated = (values: readonly string[]): { index: number; value: string }[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ index, value }] : []));

const person = z.object({ name: z.string(), email: z.string() });
const isSame = (a: z.infer<typeof person>, b: z.infer<typeof person>): boolean =>
  a.email.toLowerCase() === b.email.toLowerCase() || a.name.toLowerCase() === b.name.toLowerCase();

const partnersAreDistinct = check(
  z.object({ partners: z.array(z.object({ id: z.string() })) }),
  ({ partners }) =>
    repeated(partners.map(({ id }) => id)).map(({ index, value }) => ({
      path: ['partners', index, 'id'],
      problem: `“${value}” is there twice.`,
      mend: 'The three partners are local-authority, health and police, each once.',
    })),
);

/** Two votes in one hand would make "three agreements" of two: leads and deputies are six people. */
const signersAreDistinct = check(
  z.object({ partners: z.array(z.object({ lead: person, deputy: person })) }),
  ({ partners }) =>
    repeated(
      partners.flatMap(({ lead, deputy }) => [lead.email.toLowerCase(), deputy.email.toLowerCase()]),
    ).map(({ index, value }) => ({
      path: ['partners', Math.floor(index / 2), index % 2 === 0 ? 'lead' : 'deputy', 'email'],
      problem: `“${value}” already signs for a partner.`,
      mend: 'Give each lead and each deputy a mailbox of their own.',
    })),
);

/** Merton Safeguarding Children Partnership Agreement 7.10. */
const scrutineerIsAnother = check(z.object({ independent: person, scrutineer: person }), (of) =>
  isSame(of.independent, of.scrutineer)
    ? [
        {
          path: ['scrutineer'],
          problem: 'The independent person and the independent scrutineer cannot be the same person.',
          mend: 'Name somebody else, or leave scrutineer out when one person holds both roles by your arrangements.',
        },
      ]
    : [],
);

const independentIsNoPartner = check(
  z.object({ independent: person, partners: z.array(z.object({ lead: person, deputy: person })) }),
  ({ independent, partners }) =>
    partners.some(({ lead, deputy }) => isSame(independent, lead) || isSame(independent, deputy))
      ? [
          {
            path: ['independent'],
            problem: `${independent.name} also signs for a partner.`,
            mend: 'The independent role is held by somebody who does not.',
          },
        ]
      : [],
);

const idsAreUnique = (list: 'agencies' | 'dispute'): CrossCheck =>
  check(z.object({ [list]: z.array(z.object({ id: z.string() })) }), (of) =>
    repeated((of[list] ?? []).map(({ id }) => id)).map(({ index, value }) => ({
      path: [list, index, 'id'],
      problem: `The id “${value}” is used twice.`,
      mend: 'Give each a different id, in lower-case letters, digits and hyphens.',
    })),
  );

/** A dispute must reach its end: every stage but the last can hand on, and the last cannot. */
const disputeEnds = check(
  z.object({ dispute: z.array(z.object({ outcomes: z.array(z.string()) })) }),
  ({ dispute }) =>
    dispute.flatMap(({ outcomes }, index): CrossProblem[] => {
      const path = ['dispute', index, 'outcomes'];
      const isLast = index === dispute.length - 1;
      const handsOn = outcomes.includes('unresolved');
      if (isLast && handsOn)
        return [
          {
            path,
            problem: 'The last stage may end “unresolved”, and nothing follows it.',
            mend: 'Remove “unresolved”, or add a stage after it.',
          },
        ];
      if (!isLast && !handsOn)
        return [
          {
            path,
            problem: 'The next stage can never be reached.',
            mend: 'Add “unresolved” to the outcomes, or remove the stages after this one.',
          },
        ];
      return [];
    }),
);

const holidaysAreUnique = check(
  z.object({ addedHolidays: z.array(z.object({ date: z.string() })) }),
  ({ addedHolidays }) =>
    repeated(addedHolidays.map(({ date }) => date)).map(({ index, value }) => ({
      path: ['addedHolidays', index, 'date'],
      problem: `${value} is there twice.`,
      mend: 'Remove one of the two.',
    })),
);

const staffCanWork = check(
  z.object({ staff: z.array(z.object({ email: z.string(), groups: z.array(z.string()) })) }),
  ({ staff }) => [
    ...repeated(staff.map(({ email }) => email.toLowerCase())).map(({ index, value }) => ({
      path: ['staff', index, 'email'],
      problem: `“${value}” is there twice.`,
      mend: 'List each person once, with all their groups.',
    })),
    ...['officer', 'coordinator']
      .filter((group) => !staff.some(({ groups }) => groups.includes(group)))
      .map((group) => ({
        path: ['staff'],
        problem: `Nobody is in the group “${group}”, so its steps could never be done.`,
        mend: 'Add the group to at least one person.',
      })),
  ],
);

/** WCAG 2.2, 1.4.3: the name of the partnership stands in white on this colour. */
const headerIsReadable = check(
  z.object({ look: z.object({ headerColour: z.string().regex(/^#[0-9a-f]{6}$/i) }) }),
  ({ look }) =>
    contrastWithWhite(look.headerColour) < 4.5
      ? [
          {
            path: ['look', 'headerColour'],
            problem: `White writing on ${look.headerColour} cannot be read well enough (its contrast is below 4.5 to 1).`,
            mend: 'Choose a darker colour, such as #1d4f91.',
          },
        ]
      : [],
);

export const crossChecks: readonly CrossCheck[] = [
  partnersAreDistinct,
  signersAreDistinct,
  scrutineerIsAnother,
  independentIsNoPartner,
  idsAreUnique('agencies'),
  idsAreUnique('dispute'),
  disputeEnds,
  check(z.object({ timetable: z.record(z.string(), z.int()) }), ({ timetable }) =>
    timetableProblems(timetable),
  ),
  holidaysAreUnique,
  staffCanWork,
  headerIsReadable,
];
