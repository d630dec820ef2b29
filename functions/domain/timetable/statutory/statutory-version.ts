import type { Rule } from '../milestone.ts';

/** One edition of the guidance, as data. A case keeps the edition that it was opened under. */
export interface StatutoryVersion {
  readonly id: 'wt2018' | 'wt2023';
  readonly title: string;
  /** The Panel's own guidance that goes with it, where the fifteen working days of a rapid review come from. */
  readonly panelGuidance: string;
  /** Deaths of care leavers of these ages, both included, are notified; absent when that edition does not ask for it. */
  readonly careLeaverAgeRange?: { readonly from: number; readonly to: number };
  /** True when the three partners should agree what is notified. */
  readonly partnersAgreeNotification: boolean;
  /** In the order in which they fall due. */
  readonly rules: readonly Rule[];
}
