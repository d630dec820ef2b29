/** Remembers what the pages of one case said was accepted, and looks whether it is still there. */
import type { CaseEvent } from '../../functions/domain/case/events.ts';
import type { CaseStore, DraftStore } from '../../functions/use-cases/ports.ts';
import type { Exchange } from '../../infra/local/demo/visitor.ts';

/** Where it looks. */
export interface Kept {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly drafts: Pick<DraftStore, 'find'>;
}

export interface Witness {
  readonly heard: (exchange: Exchange) => void;
  /** One sentence for each thing that was accepted and is gone. */
  readonly lost: (kept: Kept) => Promise<readonly string[]>;
  /** How many acceptances were heard. */
  readonly count: () => number;
}

const isAbout = (event: CaseEvent, draftId: string): boolean => {
  if (draftId.startsWith('notification.')) return event.type === 'NotificationSubmitted';
  return 'requestId' in event && 'filed' in event && `request.${event.requestId}` === draftId;
};

export const createWitness = (caseId: string): Witness => {
  const submitted = new Set<string>();
  /** How often each draft was saved. */
  const saved = new Map<string, number>();
  const opened = new Set<string>();
  let count = 0;

  const heard = ({ method, url, status, headers }: Exchange): void => {
    const isSignIn = headers.get('location')?.startsWith('/sign-in') ?? false;
    if (method !== 'POST' || status !== 303 || isSignIn) return;
    const [, kind, id, what] = /^\/(drafts|notices)\/([^/]+)\/(submit|pages|open)/.exec(url.pathname) ?? [];
    if (kind === undefined || id === undefined) return;
    count += 1;
    if (what === 'submit') submitted.add(id);
    if (what === 'pages') saved.set(id, (saved.get(id) ?? 0) + 1);
    if (what === 'open') opened.add(id);
  };

  const lost = async ({ cases, drafts }: Kept): Promise<readonly string[]> => {
    const events = (await cases.history(caseId)).map(({ event }) => event);
    const isFiled = (draftId: string): boolean => events.some((event) => isAbout(event, draftId));
    const problems = [...submitted]
      .filter((draftId) => !isFiled(draftId))
      .map((draftId) => `What was submitted as ${draftId} is not on case ${caseId}.`);
    for (const noticeId of opened) {
      if (!events.some((event) => event.type === 'NoticeOpened' && event.noticeId === noticeId))
        problems.push(`That notice ${noticeId} was opened is not on case ${caseId}.`);
    }
    for (const [draftId, times] of saved) {
      // Not kept any more once it was submitted, whether or not anybody heard the answer.
      if (isFiled(draftId)) continue;
      const found = (await drafts.find(draftId))?.version ?? 0;
      if (found < times)
        problems.push(`Draft ${draftId} was saved ${String(times)} times, and ${String(found)} are kept.`);
    }
    return problems;
  };

  return { heard, lost, count: () => count };
};
