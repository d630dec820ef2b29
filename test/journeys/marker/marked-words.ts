/** Answers with a marker in every text that a person could type, to find where their words must not come. */
import type { Answers, FormDefinition, FormId, Json, Pointer } from '../../../forms/form.ts';
import { listLeaves, setAt } from '../../../forms/pointers.ts';
import { formOf } from '../../../forms/registry.ts';
import { latestVersion } from '../../../forms/versions.ts';
import type { Wording } from '../../../infra/local/demo/answers.ts';

export const marker = 'ZQXMARKERZQX';

/** After everything in the story, so that none of its dates lies in the future. */
const today = '2027-03-01';
/** Ids of the settings, not somebody's words; and an address that messages go to, which is what it is for. */
const chosen = /^\/agencies\/(asked\/|extra\/\d+\/email$)/;

type Fuller = readonly (readonly [Pointer, Json])[];

/** Texts that the story leaves out. */
const fuller: Partial<Readonly<Record<FormId, Fuller>>> = {
  'national-submission': [
    ['/submission/differed', 'yes'],
    ['/submission/differences', 'It has no field for the second address.'],
  ],
  'agency-list': [
    ['/agencies/extraNeeded', 'yes'],
    [
      '/agencies/extra',
      [
        {
          name: 'Example Fostering',
          contactName: 'Sal Brook',
          title: 'Registered manager',
          email: 'sal.brook@fostering.example',
        },
      ],
    ],
    ['/agencies/omitted', 'yes'],
    ['/agencies/omissionReason', 'No adult is known to it.'],
    ['/records', { secured: 'some', detail: 'The school will confirm.' }],
  ],
  'reviewer-named': [
    ['/checks/conflict', { any: 'yes', detail: 'Worked in the borough once.' }],
    ['/method', { name: 'other', other: 'A blended approach' }],
  ],
  'panel-reply': [['/text', 'The Panel agrees.']],
};

const agreed: Fuller = [
  ['/verdict', 'agree-with-comment'],
  ['/comment', 'The action on visits comes first.'],
];

const inFull = (id: FormId, answers: Answers): Answers =>
  (id === 'sign-off' && answers.verdict === 'agree' ? agreed : (fuller[id] ?? [])).reduce<Answers>(
    (so, [at, value]) => setAt(so, at, value),
    answers,
  );

const candidates = (text: string): readonly string[] => [
  `${text} ${marker}`,
  `${marker}.${text}`,
  `${marker}${text}`,
];

const markLeaf = (form: FormDefinition, answers: Answers, at: Pointer, value: Json): Answers => {
  if (typeof value !== 'string' || chosen.test(at)) return answers;
  const faults = form.faults(answers, today).length;
  const marked = candidates(value)
    .map((text) => setAt(answers, at, text))
    .find((next) => form.faults(next, today).length <= faults);
  return marked ?? answers;
};

/** What could not be marked, form by form: formats such as dates, and choices. */
export const unmarked = new Map<FormId, Map<Pointer, string>>();

export const inMarkedWords: Wording = (id, answers) => {
  const form = formOf(id, latestVersion(id));
  const full = inFull(id, answers);
  const marked = listLeaves(full).reduce((so, [at, value]) => markLeaf(form, so, at, value), full);
  const left = unmarked.get(id) ?? new Map<Pointer, string>();
  for (const [at, value] of listLeaves(marked))
    if (typeof value === 'string' && !value.includes(marker)) left.set(at, value);
  unmarked.set(id, left);
  return marked;
};
