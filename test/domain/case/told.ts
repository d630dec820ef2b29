import type { NoticeAbout } from '../../../functions/domain/case/case.ts';
import type { ALife } from '../../builders/a-case.ts';

/** The roles that were told so, in order. */
export const told = ({ case: current }: ALife, about: NoticeAbout, round = 1): readonly string[] =>
  Object.values(current.notices)
    .filter((notice) => notice.about === about && notice.round === round)
    .map(({ to }) => to.role);
