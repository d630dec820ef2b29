import { describe, expect, it } from 'vitest';
import { leadFor } from '../../../functions/domain/partnership/lead-for.ts';
import {
  type Recipient,
  toldOfCareLeaverDeath,
  toldOfLateSubmission,
  toldOfLookedAfterDeath,
  toldOfNotification,
  toldOfPracticeReview,
  toldOfReview,
} from '../../../functions/domain/partnership/recipients.ts';
import { wt2018 } from '../../../functions/domain/timetable/statutory/wt2018.ts';
import { wt2023 } from '../../../functions/domain/timetable/statutory/wt2023.ts';
import { settingsOf, slugs } from './settings.ts';

const roles = (recipients: readonly Recipient[]): string[] => recipients.map(({ role }) => role);

describe.each(slugs)('%s', (slug) => {
  const settings = settingsOf(slug);

  it('tells nobody of a care leaver’s death before Working Together 2023, then of ages 18 to 24', () => {
    expect(toldOfCareLeaverDeath(settings, wt2018, 20)).toEqual([]);
    expect(roles(toldOfCareLeaverDeath(settings, wt2023, 18))).toEqual(['dfe', 'ofsted']);
    expect(roles(toldOfCareLeaverDeath(settings, wt2023, 24))).toEqual(['dfe', 'ofsted']);
    expect(toldOfCareLeaverDeath(settings, wt2023, 25)).toEqual([]);
    expect(toldOfCareLeaverDeath(settings, wt2023, 17)).toEqual([]);
  });

  it('gives every recipient a reason and a source', () => {
    const told = [
      ...toldOfNotification(settings, wt2018),
      ...toldOfLookedAfterDeath(settings, wt2018),
      ...toldOfPracticeReview(settings, wt2018),
      ...toldOfReview(settings, wt2018),
      ...toldOfLateSubmission(settings),
    ];
    expect(told.filter(({ reason, source }) => reason === '' || source === '')).toEqual([]);
  });

  it('escalates each agency’s late return to the lead of a statutory partner', () => {
    const leads = settings.partners.map(({ lead }) => lead);
    for (const agency of settings.agencies) expect(leads).toContainEqual(leadFor(settings, agency));
    const health = settings.partners.find(({ id }) => id === 'health');
    expect(leadFor(settings, { escalateTo: 'health' })).toEqual(health?.lead);
    expect(leadFor(settings, {})).toEqual(settings.partners.find(({ id }) => id === 'local-authority')?.lead);
  });
});
