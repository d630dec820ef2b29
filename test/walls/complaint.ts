/** What a check found: where, and what to do about it. */
export interface Complaint {
  readonly place: string;
  readonly rule: string;
  readonly why: string;
}

export const told = ({ place, rule, why }: Complaint): string => `${place}: ${why} (${rule})`;
