import type { StatutoryVersion } from './statutory-version.ts';
import { wt2018 } from './wt2018.ts';
import { wt2023 } from './wt2023.ts';

const versions = { wt2018, wt2023 } as const satisfies Record<StatutoryVersion['id'], StatutoryVersion>;

/** The edition of the guidance that a partnership's settings, or a case, name. */
export const statutoryVersionOf = (id: StatutoryVersion['id']): StatutoryVersion => versions[id];
