import type { Agency, Partnership, Party } from './partnership.ts';

/** The lead of the statutory partner that hears when this agency's return is late: the local authority's by default. */
export const leadFor = (
  { partners, directorOfChildrensServices }: Pick<Partnership, 'partners' | 'directorOfChildrensServices'>,
  { escalateTo }: Pick<Agency, 'escalateTo'>,
): Party =>
  partners.find(({ id }) => id === (escalateTo ?? 'local-authority'))?.lead ?? directorOfChildrensServices;
