/** Which versions of a form there are, without the forms themselves: who only needs the number loads no question. */
import type { FormId } from './form.ts';
import { publishedVersions } from './generated/versions.ts';

/** The newest version of a form; the settings of a partnership may still use an older one. */
export const latestVersion = (id: FormId): number => Math.max(...publishedVersions[id]);
