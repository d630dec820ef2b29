/** The record as it is read: items a–k, the criteria, the decision, who signed, and a dispute if there was one. */
import type { ShownRow } from '../../../forms/form.ts';
import type { RecordContent } from '../../../web/parts/record.tsx';
import type { Case } from '../../domain/case/case.ts';
import type { Partnership } from '../../domain/partnership/partnership.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { recordItems } from './collation.ts';
import { type FiledOnCase, filedOn } from './filed.ts';
import { decisionSentence, partnerName } from './words.ts';

const verdicts = {
  agree: 'Agrees',
  'agree-with-comment': 'Agrees with comment',
  dissent: 'Does not agree',
} as const;
const outcomes = {
  agreed: 'Agreement was reached',
  unresolved: 'Not resolved',
  determined: 'Determined',
} as const;

const rowsOf = (filed: readonly FiledOnCase[], seq: number): readonly ShownRow[] =>
  filed.find(({ filing }) => filing.seq === seq)?.filed.shown.flatMap(({ rows }) => rows) ?? [];

const answerAt = (rows: readonly ShownRow[], ...pointers: readonly string[]): string | undefined =>
  pointers.map((at) => rows.find((row) => row.at === at)?.answer).find((answer) => answer !== undefined);

const worded = (words: string | undefined): { readonly words: string } | Record<string, never> =>
  words === undefined || words === 'Not given' ? {} : { words };

const criteriaOf = (rows: readonly ShownRow[]): RecordContent['criteria'] =>
  rows
    .filter(({ at }) => at.startsWith('/criteria/') && at.endsWith('/answer'))
    .map(({ at, question, answer }) => ({
      criterion: question,
      answer,
      evidence: answerAt(rows, at.replace(/answer$/, 'evidence')) ?? '',
    }));

const signOffsOf = (
  current: Case,
  filed: readonly FiledOnCase[],
  partnership: Partnership,
): RecordContent['signOffs'] =>
  current.signOffs
    .filter(({ round }) => round === current.round)
    .map(({ partner, by, verdict, at, seq, capacity }) => ({
      partner: partnerName(partnership, partner),
      name: `${by.name}, ${by.title}${capacity === 'deputy' ? ' (standing deputy)' : ''}`,
      verdict: verdicts[verdict],
      at,
      dissents: verdict === 'dissent',
      ...worded(answerAt(rowsOf(filed, seq), '/reason', '/comment')),
    }));

const decisionOf = (
  current: Case,
  rows: readonly ShownRow[],
  filed: readonly FiledOnCase[],
  partnership: Partnership,
): Partial<Pick<RecordContent, 'decision'>> => {
  const { decision, dispute } = current;
  if (decision === undefined) return {};
  // After a dispute the reasons are those of the stage that settled it: the record may have proposed the opposite.
  const settled = dispute?.stages.at(-1);
  const rationale =
    settled === undefined ? answerAt(rows, '/d/grounds') : answerAt(rowsOf(filed, settled.seq), '/reasons');
  const how =
    decision.how === 'determined'
      ? `Determined by the ${partnership.independent.title}`
      : dispute === undefined
        ? 'Agreed by all three statutory partners'
        : 'Agreed by the statutory partners after a dispute';
  return {
    decision: {
      text: decisionSentence(current),
      how,
      at: decision.at,
      ...(rationale === undefined ? {} : { rationale }),
    },
  };
};

export const recordContent = async (
  ports: Pick<Ports, 'cases' | 'rules'>,
  current: Case,
): Promise<RecordContent> => {
  const { partnership } = ports.rules;
  const filed = await filedOn(ports, current, ({ formId }) =>
    ['rapid-review', 'sign-off', 'determination'].includes(formId),
  );
  const record = filed.findLast(({ filing }) => filing.formId === 'rapid-review');
  const rows = record?.filed.shown.flatMap((section) => section.rows) ?? [];
  return {
    items: recordItems.map(({ letter, title }) => ({
      letter,
      title,
      rows: rows.filter(({ at }) => at.startsWith(`/${letter}/`)),
    })),
    criteria: criteriaOf(rows),
    signOffs: signOffsOf(current, filed, partnership),
    ...decisionOf(current, rows, filed, partnership),
    ...(current.dispute === undefined
      ? {}
      : {
          dispute: current.dispute.stages.map(({ title, outcome, at, seq }) => ({
            stage: title,
            outcome: outcomes[outcome],
            at,
            ...worded(answerAt(rowsOf(filed, seq), '/reasons')),
          })),
        }),
  };
};
