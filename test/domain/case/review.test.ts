import { describe, expect, it } from 'vitest';
import { type PartnerId, partnerIds } from '../../../functions/domain/partnership/partnership.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { type Slug, slugs } from '../partnership/settings.ts';
import { told } from './told.ts';

const extra = (...names: readonly string[]) => ({
  '/agencies/extraNeeded': 'yes',
  '/agencies/extra': names.map((name) => ({
    name,
    contactName: 'Sal Brook',
    title: 'Head',
    email: `${name.toLowerCase().replaceAll(' ', '.')}@agency.example`,
  })),
});

const revised = (life: ALife, ids: readonly string[], changes = {}): ALife =>
  life.does({ type: 'ReviseAgencies', by: life.coordinator }).confirmed(ids, changes);

const reviewing = (): ALife => aCase().notified().submitted();
const returnsOf = (life: ALife): readonly string[] =>
  life.requests('agency-return').map(({ agencyId, status }) => `${agencyId ?? ''} ${status}`);

describe('confirming the agencies', () => {
  it('asks each for a return by its link, and the coordinator for the meeting and the record', () => {
    const life = reviewing().confirmed(['childrens-social-care', 'ccg']);
    expect(returnsOf(life)).toEqual(['childrens-social-care open', 'ccg open']);
    expect(life.openOnes('agency-return').every(({ audience }) => audience === 'link')).toBe(true);
    expect(life.open('rapid-review-meeting').to[0]?.role).toBe('coordinator');
    expect(life.open('rapid-review').to[0]?.role).toBe('coordinator');
  });

  it('is refused without an agency that the settings know', () => {
    const life = reviewing();
    const change = life.answering(life.open('agency-list'), { '/agencies/asked': ['nobody-we-know'] });
    expect(life.refuses(change).kind).toBe('agency-missing');
  });

  it('asks an agency that is in no settings, under an id that does not name it', () => {
    const life = reviewing().confirmed(['ccg'], extra('Example Fostering'));
    expect(returnsOf(life)).toEqual(['ccg open', 'other-1 open']);
    expect(life.open('agency-return', { agencyId: 'other-1' }).to[0]?.party.email).toBe(
      'example.fostering@agency.example',
    );
  });
});

describe('taking up the list of agencies again', () => {
  it('asks those that are added, and takes back what was asked of those left out', () => {
    const life = revised(reviewing().confirmed(['childrens-social-care', 'ccg']), ['ccg', 'police-borough']);
    expect(returnsOf(life)).toEqual(['childrens-social-care withdrawn', 'ccg open', 'police-borough open']);
  });

  it('leaves those that are left out without word of the outcome', () => {
    const life = revised(reviewing().confirmed(['childrens-social-care', 'ccg']), ['ccg']);
    life.returned().met().recorded().signed();
    const agencies = told(life, 'outcome').filter((role) => role.startsWith('agency-'));
    expect(agencies).toEqual(['agency-ccg']);
  });

  it('keeps the return of an agency that is left out after it answered', () => {
    const life = revised(reviewing().confirmed(['childrens-social-care', 'ccg']).returned(), ['ccg']);
    expect(returnsOf(life)).toEqual(['childrens-social-care answered', 'ccg answered']);
  });

  it('asks an agency anew that was left out and is added again', () => {
    const without = revised(reviewing().confirmed(['childrens-social-care', 'ccg']), ['ccg']);
    const life = revised(without, ['ccg', 'childrens-social-care']);
    expect(returnsOf(life)).toEqual([
      'childrens-social-care withdrawn',
      'ccg open',
      'childrens-social-care open',
    ]);
  });

  it('does not take another agency for the one whose place it has in the list', () => {
    const life = revised(
      reviewing().confirmed(['ccg'], extra('First School')),
      ['ccg'],
      extra('Second School', 'First School'),
    );
    expect(returnsOf(life)).toEqual(['ccg open', 'other-1 open', 'other-2 open']);
    expect(life.open('agency-return', { agencyId: 'other-2' }).to[0]?.organisation).toBe('Second School');
  });

  it('never gives the number of an agency that was left out to another', () => {
    const life = revised(
      reviewing().confirmed(['ccg'], extra('First School')),
      ['ccg'],
      extra('Second School'),
    );
    expect(returnsOf(life)).toEqual(['ccg open', 'other-1 withdrawn', 'other-2 open']);
  });

  it('asks for one meeting and one record, however often the list is confirmed', () => {
    const life = revised(revised(reviewing().confirmed(['ccg']), ['ccg']), ['ccg']);
    expect(life.requests('rapid-review')).toHaveLength(1);
    expect(life.requests('rapid-review-meeting')).toHaveLength(1);
  });

  it('is one step, however often it is begun', () => {
    const life = reviewing().confirmed();
    life
      .does({ type: 'ReviseAgencies', by: life.coordinator })
      .does({ type: 'ReviseAgencies', by: life.coordinator });
    expect(life.openOnes('agency-list')).toHaveLength(1);
  });

  it('is refused before the review and after it, each in its own words', () => {
    const revise = (life: ALife): string =>
      life.refuses({ type: 'ReviseAgencies', by: life.coordinator }).kind;
    expect(revise(aCase().notified())).toBe('not-in-review');
    expect(revise(aCase().notified().reviewed().recorded())).toBe('not-in-review');
    expect(revise(aCase().notified().withdrawn())).toBe('case-closed');
  });

  it('is over when the record is complete', () => {
    const life = reviewing().confirmed().met();
    life.does({ type: 'ReviseAgencies', by: life.coordinator });
    const list = life.open('agency-list');
    life.recorded();
    expect(life.refuses(life.answering(list, { '/agencies/asked': ['ccg'] })).kind).toBe('request-withdrawn');
  });
});

describe('an agency’s return', () => {
  it('without involvement is an answer', () => {
    const life = reviewing().confirmed(['ccg']).answers('agency-return');
    expect(life.latest).toMatchObject([{ type: 'AgencyReturnSubmitted', agencyId: 'ccg', involved: false }]);
  });

  it('with involvement is kept with its words', () => {
    const life = reviewing().confirmed(['ccg']);
    life.does(life.answering(life.open('agency-return'), {}, undefined, { example: 'involved' }));
    expect(life.latest).toMatchObject([{ involved: true, filed: { formId: 'agency-return' } }]);
    expect(life.case.filings.at(-1)).toMatchObject({ agencyId: 'ccg', seq: life.case.version });
  });

  it('is not waited for once the record is complete, and still taken afterwards, even when the case has ended', () => {
    const life = reviewing().confirmed(['ccg', 'police-borough']).met().recorded();
    const [one, other] = life.requests('agency-return');
    expect(one?.status).toBe('released');
    if (one === undefined || other === undefined) throw new Error('Both were asked');
    life.does(life.answering(one)).signed().replied('agrees').does(life.answering(other));
    expect(life.latest.map(({ type }) => type)).toEqual(['AgencyReturnSubmitted']);
    expect(life.case.phase).toBe('closed');
  });

  it('is not taken from an agency that is not asked any more', () => {
    const life = revised(reviewing().confirmed(['childrens-social-care', 'ccg']), ['ccg']);
    const [gone] = life.requests('agency-return', { agencyId: 'childrens-social-care' });
    expect(gone === undefined ? undefined : life.refuses(life.answering(gone)).kind).toBe(
      'request-withdrawn',
    );
  });
});

const oneOrTwo: readonly (readonly PartnerId[])[] = [
  ...partnerIds.map((id) => [id]),
  ...partnerIds.map((id) => partnerIds.filter((other) => other !== id)),
];
/** How many of the three each borough's own arrangements ask for. */
const needed = { sutton: 3, merton: 2, southwark: 3 } as const satisfies Record<Slug, number>;

describe.each(slugs)('the quorum of %s', (slug) => {
  it.each([...oneOrTwo, partnerIds].map((present) => [present.join(' and '), present] as const))(
    'with %s decides whether the meeting is to be held again',
    (_who, present) => {
      const life = aCase(slug).notified().submitted().confirmed().met(present);
      const isQuorate = present.length >= needed[slug];
      expect(life.case.meetings).toMatchObject([{ present, quorate: isQuorate }]);
      expect(life.openOnes('rapid-review-meeting')).toHaveLength(isQuorate ? 0 : 1);
    },
  );
});

describe('the record', () => {
  it('is refused before a quorate meeting', () => {
    const life = reviewing().confirmed();
    const early = life.answering(life.open('rapid-review'));
    expect(life.refuses(early).kind).toBe('meeting-not-recorded');
    life.met(['police']);
    expect(life.refuses(early).kind).toBe('meeting-not-recorded');
    life.met();
    expect(life.does(early).case.phase).toBe('decide');
  });

  it('is written in the version that the case was opened under', () => {
    expect(reviewing().confirmed().open('rapid-review').formVersion).toBe(1);
  });
});
