import { defaultRules } from './default-rules.ts';
import type { StatutoryVersion } from './statutory-version.ts';

const title = 'Working Together 2018';
const panelGuidance = 'Child Safeguarding Practice Review Panel guidance 2019';

/** Working Together to Safeguard Children 2018, chapter 4. */
export const wt2018: StatutoryVersion = {
  id: 'wt2018',
  title,
  panelGuidance,
  partnersAgreeNotification: false,
  rules: defaultRules(title, panelGuidance),
};
