/** The rules of the house that are not about imports. */
import type { Complaint } from './complaint.ts';
import { wrongNames } from './names.ts';
import { wrongPackages } from './packages.ts';
import { filesOf, textsOf } from './tree.ts';
import { wrongWords } from './words.ts';

const missing = (place: string): readonly Complaint[] => [
  { place, rule: 'packages', why: 'is missing; npm ci needs it' },
];

const packagesOf = (files: ReadonlyMap<string, string>): readonly Complaint[] => {
  const listed = files.get('package.json');
  const locked = files.get('package-lock.json');
  if (listed === undefined) return missing('package.json');
  return locked === undefined ? missing('package-lock.json') : wrongPackages(listed, locked);
};

export const houseComplaints = (root: string): readonly Complaint[] => {
  const texts = textsOf(root);
  return [
    ...wrongNames(filesOf(root)),
    ...wrongWords(texts),
    ...packagesOf(new Map(texts.map(({ path, text }) => [path, text]))),
  ];
};
