import type { ReactNode } from 'react';

export type Tone = 'grey' | 'blue' | 'green' | 'yellow' | 'orange' | 'red';

/** A state in words on a tint: never the tint alone. */
export const Tag = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <strong className={`govuk-tag govuk-tag--${tone}`}>{children}</strong>
);
