/** The packages: exact versions, and a lock file that says what but not from where. */
import { z } from 'zod';
import type { Complaint } from './complaint.ts';

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  overrides: z.unknown().optional(),
});
const nested = z.record(z.string(), z.unknown());
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: versions,
      devDependencies: versions,
      optionalDependencies: versions,
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      inBundle: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: z.array(z.string()).optional(),
    }),
  ),
});

type Entry = z.infer<typeof lock>['packages'][string];

/** Packed within another, or built for a system that whoever made the lock file could not fetch it for. */
const needsNoProof = ({ inBundle, optional, os }: Entry): boolean =>
  inBundle === true || (optional === true && os !== undefined);

const exact = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const inexact = (place: string, wanted: unknown, name: string): readonly Complaint[] => {
  if (typeof wanted === 'string')
    return exact.test(wanted) || wanted.startsWith('$')
      ? []
      : [{ place, rule: 'exact versions', why: `${name} is “${wanted}”, which is not one exact version` }];
  return Object.entries(nested.parse(wanted)).flatMap(([inner, version]) =>
    inexact(place, version, `${name} ${inner}`.trim()),
  );
};

const differing = (wanted: z.infer<typeof versions>, locked: z.infer<typeof versions>): readonly string[] =>
  [...new Set([...Object.keys(wanted), ...Object.keys(locked)])].filter(
    (name) => wanted[name] !== locked[name],
  );

/** What is wrong with the texts of package.json and package-lock.json. */
export const wrongPackages = (packageJson: string, packageLock: string): readonly Complaint[] => {
  const { dependencies, devDependencies, overrides } = manifest.parse(JSON.parse(packageJson));
  const { packages } = lock.parse(JSON.parse(packageLock));
  const lockFile = 'package-lock.json';
  const stale = [
    ...differing(dependencies, packages['']?.dependencies ?? {}),
    ...differing(devDependencies, packages['']?.devDependencies ?? {}),
  ].map((name) => ({
    place: lockFile,
    rule: 'lock file',
    why: `${name} differs from package.json; run npm install`,
  }));
  const locked = Object.entries(packages).flatMap(([name, entry]): readonly Complaint[] => {
    if (entry.resolved !== undefined)
      return [{ place: lockFile, rule: 'lock file', why: `says where ${name} was found; remove “resolved”` }];
    return name === '' || needsNoProof(entry) || entry.integrity !== undefined
      ? []
      : [{ place: lockFile, rule: 'lock file', why: `has no integrity for ${name}; run npm install` }];
  });
  const unlisted = Object.entries(packages).flatMap(([name, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((other) => packages[`node_modules/${other}`] === undefined)
      .filter((other) => packages[`${name}/node_modules/${other}`] === undefined)
      .map((other) => ({
        place: lockFile,
        rule: 'lock file',
        why: `lacks ${other}, which ${name} may need on another system; npm ci refuses that`,
      })),
  );
  return [
    ...[dependencies, devDependencies, overrides ?? {}].flatMap((listed) =>
      inexact('package.json', listed, ''),
    ),
    ...stale,
    ...locked,
    ...unlisted,
  ];
};
