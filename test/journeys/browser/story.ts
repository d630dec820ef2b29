/** What the people of the browser journeys write. All of it is made up. */
import type { Answers, Json } from '../../../forms/form.ts';
import { isList, isObject } from '../../../forms/json.ts';
import { setAt } from '../../../forms/pointers.ts';
import { write } from '../../../infra/local/demo/answers.ts';
import { changed, smallNotification } from '../crew.ts';

const whole = write.notification({ date: '2026-12-23', time: '23:30' });

/** Two children, one in care with a placement and one with a child protection plan; groups with several entries. */
export const fullNotification: Answers = setAt(
  whole,
  '/children',
  isList(whole['children']) ? whole['children'].slice(0, 2) : [],
);

const small = smallNotification('2026-12-23');
const smallChildren: Json = isList(small['children'])
  ? small['children'].flatMap((child) => (isObject(child) ? [child, { ...child, name: 'Sam Marsh' }] : []))
  : [];

/** The shortest with two children, a group with two entries, and the same words where the record takes them up. */
export const shortNotification: Answers = changed(small, {
  '/notifier/awareTime': '23:30',
  '/children': smallChildren,
  '/family': {
    known: 'yes',
    parents: [
      { name: 'Kim Marsh', relation: 'Mother' },
      { name: 'Lee Reed', relation: 'Father' },
    ],
  },
  '/narrative/history': 'Known to children’s social care since 2019.',
  '/narrative/immediateAction': 'Robin is with grandparents.',
});

export const caseId = 'SUT-2026-0001';
export const national = write.nationalSubmission({ date: '2026-12-28', time: '10:15' });

export const people = {
  officer: 'amina.okafor@sutton.example',
  coordinator: 'dev.manager@sutton.example',
  socialCare: 'childrens-social-care@sutton.example',
  police: 'police-borough@sutton.example',
  health: 'ccg@sutton.example',
  authorityLead: 'chief.executive@sutton.example',
  healthDeputy: 'delegate@sutton-ccg.example',
  policeLead: 'bcu.commander@sutton-police.example',
  panel: 'panel@panel.example',
  ofsted: 'notifications@ofsted.example',
} as const;

const part = (answers: Answers, ...keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)));

const example = write.record();

/** Only what the coordinator adds: everything else is filled in already, and kept. */
export const recordAgainst: Answers = {
  ...part(example, 'a', 'criteria', 'e', 'f', 'g'),
  b: { safe: 'yes' },
  d: { lcspr: 'no', grounds: 'The criteria are met in part.' },
  h: { why: 'Every question has been answered.', alternative: 'no' },
  i: { omitted: 'no' },
};

export const signature: Answers = { verdict: 'agree', signed: { declaration: ['confirmed'] } };
export const signatureWithComment: Answers = {
  verdict: 'agree-with-comment',
  comment: 'The review should hear the older sibling.',
  signed: { declaration: ['confirmed'] },
};

export const meeting = write.meeting('2027-01-12', ['local-authority', 'health', 'police']);
export const fullReturn = write.agencyReturn('2026-12-23');
export const noInvolvement: Answers = {
  involvement: { involved: 'no', recordsChecked: 'The custody and intelligence systems, by name.' },
  author: { declaration: ['confirmed'] },
};
export const agencies: Answers = {
  agencies: {
    asked: ['childrens-social-care', 'police-borough', 'ccg'],
    extraNeeded: 'no',
    omitted: 'yes',
    omissionReason: 'Education: both children are below school age.',
  },
  records: { secured: 'yes' },
};
export const reviewer = write.reviewer('2027-01-12');
export const reply = write.panelReply('2027-01-26', 'agrees');
