/** Where things may live, and what they may not be called. */
import type { Complaint } from './complaint.ts';

const topLevel = new Set([
  'infra',
  'functions',
  'forms',
  'web',
  'test',
  'cdk.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
]);

const functionsRooms = new Set([
  'domain',
  'use-cases',
  'adapters',
  'http',
  'workflow',
  'stream',
  'mail',
  'runtime',
  'catalogue.ts',
  'README.md',
]);

/** Names that tell nothing, so that anything ends up there. */
const telling = /(?:^|[/.-])(?:utils?|utilities|helpers?|common|misc)(?:[/.-]|$)/;

const notAgreed = (path: string): readonly Complaint[] => {
  const [first = '', second = ''] = path.split('/');
  if (!first.startsWith('.') && !topLevel.has(first))
    return [
      { place: first, rule: 'top level', why: 'does not belong at the top; put it in the room it serves' },
    ];
  return first === 'functions' && !functionsRooms.has(second)
    ? [{ place: path, rule: 'rooms of functions', why: `functions/${second} is not one of the agreed rooms` }]
    : [];
};

const saysNothing = (path: string): readonly Complaint[] =>
  telling.test(path) ? [{ place: path, rule: 'telling names', why: 'name it after what it does' }] : [];

export const wrongNames = (paths: readonly string[]): readonly Complaint[] => {
  const all = paths.flatMap((path) => [...notAgreed(path), ...saysNothing(path)]);
  return [...new Map(all.map((complaint) => [`${complaint.rule} ${complaint.place}`, complaint])).values()];
};
