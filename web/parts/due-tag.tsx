import type { Due } from '../shell.ts';
import { daysLeft } from './dates.ts';
import { Tag, type Tone } from './tag.tsx';

const toneOf = ({ workingDaysLeft }: Due): Tone => {
  if (workingDaysLeft < 0) return 'red';
  return workingDaysLeft <= 1 ? 'orange' : 'grey';
};

export const DueTag = ({ due }: { readonly due: Due }) => <Tag tone={toneOf(due)}>{daysLeft(due)}</Tag>;
