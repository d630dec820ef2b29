import { defaultRules } from './default-rules.ts';
import type { StatutoryVersion } from './statutory-version.ts';

const title = 'Working Together 2023';
const panelGuidance = 'Child Safeguarding Practice Review Panel guidance 2025';

/** Working Together to Safeguard Children 2023, chapter 5: deaths of care leavers, and partners agree what is notified. */
export const wt2023: StatutoryVersion = {
  id: 'wt2023',
  title,
  panelGuidance,
  careLeaverAgeRange: { from: 18, to: 24 },
  partnersAgreeNotification: true,
  rules: defaultRules(title, panelGuidance),
};
