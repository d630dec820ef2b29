import { describe, expect, it } from 'vitest';
import { checkPartnership } from '../../../functions/domain/partnership/check-partnership.ts';
import { type Partnership, partnershipSchema } from '../../../functions/domain/partnership/partnership.ts';
import { settingsJson, settingsOf, slugs } from './settings.ts';

const sutton = settingsOf('sutton');
const merton = settingsOf('merton');

const problemsOf = (json: unknown): readonly string[] => {
  const checked = checkPartnership(json);
  return checked.ok ? [] : checked.problems.map(({ where, problem, mend }) => `${where}: ${problem} ${mend}`);
};
const without = (key: keyof Partnership): unknown =>
  Object.fromEntries(Object.entries(sutton).filter(([name]) => name !== key));

describe.each(slugs)('the settings of %s', (slug) => {
  it('have no problem', () => {
    expect(problemsOf(settingsJson(slug))).toEqual([]);
    expect(partnershipSchema.safeParse(settingsJson(slug)).success).toBe(true);
  });

  it('write to no real mailbox: every address is under .example', () => {
    const addresses = JSON.stringify(settingsJson(slug)).match(/[^"\s]+@[^"\s]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('have people for every step', () => {
    const { staff, coordinator, independent, businessFunction } = settingsOf(slug);
    const inGroup = (group: string): string[] =>
      staff.filter(({ groups }) => groups.some((of) => of === group)).map(({ email }) => email);
    expect(inGroup('officer')).toHaveLength(2);
    expect(inGroup('coordinator')).toEqual([coordinator.email]);
    expect(inGroup('chair')).toEqual([independent.email]);
    expect(inGroup('business')).toEqual([businessFunction.email]);
  });
});

describe('a broken setting is told in plain words', () => {
  const party = sutton.recipients.panel;
  const [localAuthority, health, police] = sutton.partners;
  if (localAuthority === undefined || health === undefined || police === undefined)
    throw new Error('no partners');

  it.each<[string, unknown, string]>([
    [
      'an address',
      { ...sutton, recipients: { ...sutton.recipients, panel: { ...party, email: 'panel@' } } },
      'recipients.panel.email: “panel@” is not an e-mail address. Write one like name@council.gov.uk.',
    ],
    [
      'an address in a list, found by its id',
      {
        ...sutton,
        agencies: [{ id: 'cafcass', name: 'CAFCASS', contact: { ...party, email: 'x' }, preset: true }],
      },
      'agencies[cafcass].contact.email: “x” is not an e-mail address. Write one like name@council.gov.uk.',
    ],
    ['a missing setting', without('code'), 'code: It is missing. Add it as a text in quotation marks.'],
    ['a missing group', without('meeting'), 'meeting: It is missing. Add it as a group in curly brackets.'],
    [
      'a misspelt setting',
      { ...sutton, adress: 'x' },
      'the file: There is no setting “adress”. Check the spelling against infra/partnerships/README.md, or remove it.',
    ],
    [
      'a code',
      { ...sutton, code: 'Sutton' },
      'code: “Sutton” is not a code. Write three capital letters, such as SUT.',
    ],
    [
      'a choice',
      { ...sutton, rapidReviewClock: 'incident' },
      'rapidReviewClock: “incident” is not one of the choices. Write one of: notification, awareness.',
    ],
    ['an empty text', { ...sutton, area: '' }, 'area: It is empty. Write it between the quotation marks.'],
    [
      'a number in quotation marks',
      { ...sutton, rapidReviewForm: '1' },
      'rapidReviewForm: “1” is not a number. See infra/partnerships/README.md for an example.',
    ],
    [
      'a quorum of four',
      { ...sutton, meeting: { ...sutton.meeting, quorum: 4 } },
      'meeting.quorum: 4 is too large. Write at most 3.',
    ],
    [
      'two partners',
      { ...sutton, partners: [localAuthority, health] },
      'partners: There are 2. List exactly 3.',
    ],
    [
      'a date',
      { ...sutton, addedHolidays: [{ date: '14/06/2027', name: 'Wedding' }] },
      'addedHolidays[Wedding].date: “14/06/2027” is not a date. Write year, month and day, such as 2027-05-03.',
    ],
    [
      'a colour that white cannot be read on',
      { ...sutton, look: { headerColour: '#ffcc00' } },
      'look.headerColour: White writing on #ffcc00 cannot be read well enough (its contrast is below 4.5 to 1). Choose a darker colour, such as #1d4f91.',
    ],
    [
      'the same partner twice',
      { ...sutton, partners: [localAuthority, health, { ...police, id: 'health' }] },
      'partners[health].id: “health” is there twice. The three partners are local-authority, health and police, each once.',
    ],
    [
      'one mailbox that signs for two',
      { ...sutton, partners: [localAuthority, health, { ...police, lead: health.lead }] },
      'partners[police].lead.email: “accountable.officer@sutton-ccg.example” already signs for a partner. Give each lead and each deputy a mailbox of their own.',
    ],
    [
      'an independent role that signs for a partner',
      { ...sutton, independent: police.deputy },
      'independent: Leila Haddad also signs for a partner. The independent role is held by somebody who does not.',
    ],
    [
      'an agency twice',
      { ...sutton, agencies: [...sutton.agencies, ...sutton.agencies.slice(0, 1)] },
      'agencies[childrens-social-care].id: The id “childrens-social-care” is used twice. Give each a different id, in lower-case letters, digits and hyphens.',
    ],
    [
      'a scrutineer who is the independent person',
      { ...merton, scrutineer: { ...merton.independent, title: 'Independent Scrutineer' } },
      'scrutineer: The independent person and the independent scrutineer cannot be the same person. Name somebody else, or leave scrutineer out when one person holds both roles by your arrangements.',
    ],
    [
      'the same scrutineer under another address',
      { ...merton, scrutineer: { ...merton.independent, email: 'another@merton.example' } },
      'scrutineer: The independent person and the independent scrutineer cannot be the same person. Name somebody else, or leave scrutineer out when one person holds both roles by your arrangements.',
    ],
    [
      'a dispute without an end',
      { ...merton, dispute: merton.dispute.slice(0, 2) },
      'dispute[arbitration].outcomes: The last stage may end “unresolved”, and nothing follows it. Remove “unresolved”, or add a stage after it.',
    ],
    [
      'a stage that cannot be reached',
      { ...merton, dispute: merton.dispute.map((stage) => ({ ...stage, outcomes: ['agreed'] })).slice(2) },
      'dispute[determination].outcomes: The next stage can never be reached. Add “unresolved” to the outcomes, or remove the stages after this one.',
    ],
    [
      'nobody who can notify',
      { ...sutton, staff: sutton.staff.filter(({ groups }) => !groups.includes('officer')) },
      'staff: Nobody is in the group “officer”, so its steps could never be done. Add the group to at least one person.',
    ],
    [
      'a date that does not exist in the timetable',
      { ...sutton, timetable: { meetings: 9 } },
      'timetable.meetings: “meetings” is not a date of the timetable. Use one of: national-submission, agencies-confirmed, agency-returns, meeting, record, sign-offs, inform, reviewer-named, panel-reply.',
    ],
    [
      'a date later than guidance allows',
      { ...sutton, timetable: { 'national-submission': 6 } },
      'timetable.national-submission: 6 working days is later than guidance allows (Working Together 2018: 5). Write 5 or less, or leave it out.',
    ],
    [
      'steps in the wrong order',
      { ...sutton, timetable: { meeting: 6 } },
      'timetable.meeting: meeting (6 working days) would fall due before agency-returns (7). The order is agencies-confirmed, agency-returns, meeting, record, sign-offs, inform.',
    ],
    [
      'a holiday twice',
      {
        ...sutton,
        addedHolidays: [
          { date: '2027-06-14', name: 'One' },
          { date: '2027-06-14', name: 'Two' },
        ],
      },
      'addedHolidays[Two].date: 2027-06-14 is there twice. Remove one of the two.',
    ],
  ])('%s', (_what, json, sentence) => {
    expect(problemsOf(json)).toEqual([sentence]);
    expect(partnershipSchema.safeParse(json).success).toBe(false);
  });

  it('and every problem at once, of the shape and between settings', () => {
    const json = {
      ...sutton,
      code: 'sut',
      help: { email: 'help@', telephone: '' },
      look: { headerColour: '#ffffff' },
      timetable: { inform: 20 },
      staff: [],
    };
    expect(problemsOf(json).map((sentence) => sentence.split(':')[0])).toEqual([
      'code',
      'help.email',
      'help.telephone',
      'timetable.inform',
      'staff',
      'staff',
      'look.headerColour',
    ]);
  });

  it.each([null, 'sutton', [], 7, {}])('even when the file is %j', (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
  });
});
