import type { Due } from '../shell.ts';
import { inFull } from './dates.ts';
import { DueTag } from './due-tag.tsx';

/** The date in full, and how long that is. */
export const DueLine = ({ due }: { readonly due: Due }) => (
  <>
    <span className="app-date">{inFull(due.date)}</span> <DueTag due={due} />
  </>
);
