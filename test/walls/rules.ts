/** The walls between the rooms, as rules of dependency-cruiser. CONTRIBUTING.md tells them in words. */
import type { IForbiddenRuleType } from 'dependency-cruiser';

const ours = '^(forms|functions|web|infra|test)/';

/** Programs for development that live beside what they generate. */
const generators = [
  '^forms/(generate\\.ts$|generating/)',
  '^functions/domain/timetable/(generate-bank-holidays|bank-holiday-table)\\.ts$',
  '^web/assets/generate\\.ts$',
];

const pure = ['^forms/', '^functions/(domain|use-cases)/', '^functions/(catalogue|workflow/protocol)\\.ts$'];

/** A file by its name, or all of a folder; the local cloud is a room of its own. */
const at = (path: string): string => {
  if (path === 'infra') return '^infra/(?!local/)';
  return path.endsWith('.ts') ? `^${path.replaceAll('.', '\\.')}$` : `^${path}/`;
};

/** The room may import itself and what is listed, and nothing else of ours. */
const opensTo = (room: string, listed: readonly string[]): IForbiddenRuleType => ({
  name: `${room} opens to`,
  severity: 'error',
  comment:
    listed.length === 0
      ? `${room} imports nothing else of ours`
      : `${room} may import only ${listed.join(', ')}`,
  from: { path: at(room) },
  to: { path: ours, pathNot: [room, ...listed].map(at) },
});

const inward = ['forms', 'functions/domain', 'functions/use-cases'];
const root = ['container', 'logger', 'event-door'].map((part) => `functions/runtime/${part}.ts`);
const protocol = 'functions/workflow/protocol.ts';
const contracts = [
  'functions/catalogue.ts',
  protocol,
  'functions/domain/partnership',
  'functions/domain/timetable',
  'functions/runtime/env.ts',
];

const rooms: readonly IForbiddenRuleType[] = [
  opensTo('forms', []),
  opensTo('functions/domain', ['forms']),
  opensTo('functions/use-cases', ['forms', 'functions/domain']),
  opensTo('functions/adapters', ['forms', 'functions/domain', 'functions/use-cases/ports.ts']),
  opensTo('functions/http', [...inward, ...root, 'web']),
  opensTo('functions/workflow', [...inward, ...root]),
  opensTo('functions/stream', [...inward, ...root, protocol]),
  opensTo('functions/mail', [...inward, ...root]),
  opensTo('functions/runtime', [...inward, 'functions/adapters', protocol]),
  opensTo('functions/catalogue.ts', []),
  opensTo('web', ['forms']),
  opensTo('infra', contracts),
  opensTo('infra/local', ['infra', 'forms', 'functions/domain', ...contracts]),
];

const packages = '(^|/)node_modules/';
const always = { severity: 'error' } as const;

const outside: readonly IForbiddenRuleType[] = [
  {
    ...always,
    name: 'pure rooms use no node',
    comment: 'forms, the domain and the use cases decide: what the machine knows comes in as an argument',
    from: { path: pure, pathNot: generators },
    to: { dependencyTypes: ['core'] },
  },
  {
    ...always,
    name: 'pure rooms use few packages',
    comment: 'forms, the domain and the use cases may use zod and temporal-polyfill',
    from: { path: pure, pathNot: ['^forms/generated/', ...generators] },
    to: { path: packages, pathNot: `${packages}(zod|temporal-polyfill)/` },
  },
  {
    ...always,
    name: 'only adapters import the SDK',
    comment: 'AWS is reached through functions/adapters; infra/local and test stand in for it',
    from: { path: ours, pathNot: '^(functions/adapters|infra/local|test)/' },
    to: { path: `${packages}@(aws-sdk|smithy)/` },
  },
  {
    ...always,
    name: 'pages are pure',
    comment: 'a page is made of its props alone; only web/assets may hash what it serves',
    from: { path: '^web/', pathNot: '^web/assets/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    ...always,
    name: 'only pages and their door import React',
    comment: 'HTML is made in web/ and sent by functions/http',
    from: { path: ours, pathNot: ['^(web|test|functions/http)/', ...generators] },
    to: { path: `${packages}(react|react-dom|@rjsf/[^/]+)/` },
  },
  {
    ...always,
    name: 'production needs no development package',
    comment: 'what runs in a Lambda is listed under dependencies in package.json',
    from: { path: '^(forms|functions|web)/', pathNot: generators },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    ...always,
    name: 'every import leads somewhere',
    comment: 'there is no such file or package',
    from: { path: ours },
    to: { couldNotResolve: true },
  },
  {
    ...always,
    name: 'every package is listed',
    comment: 'name it in package.json: it is here only because another package brings it',
    from: { path: ours },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    ...always,
    name: 'no circles',
    comment: 'these files import each other',
    from: { path: ours },
    to: { circular: true },
  },
];

export const rules: readonly IForbiddenRuleType[] = [...rooms, ...outside];
