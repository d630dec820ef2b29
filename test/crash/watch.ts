/** What the story is doing at this moment, so that it can be interrupted there. */
import type { Ear, Exchange } from '../../infra/local/demo/visitor.ts';

export type Moment = 'page' | 'press' | 'clock';

export interface Watch {
  readonly ear: Ear;
  /** Resolves when the story next does such a thing, or after `limitMs`. */
  readonly next: (moment: Moment, limitMs: number) => Promise<void>;
  /** The last thing it began. */
  readonly doing: () => string;
}

const momentOf = (method: string, path: string): Moment =>
  path === '/clock' && method === 'POST' ? 'clock' : method === 'POST' ? 'press' : 'page';

/** Ids lead to a case: what is printed names the kind of page only. */
const withoutIds = (path: string): string =>
  path.replaceAll(/[A-Z]{3}-\d{4}-\d{4}-[a-z0-9]+-\d+/g, '…').replaceAll(/\.[a-z0-9]{12,}/g, '.…');

export const createWatch = (heard: (exchange: Exchange) => void): Watch => {
  let doing = 'nothing yet';
  let waiting: { readonly moment: Moment; readonly seen: () => void }[] = [];
  return {
    ear: {
      heard,
      asked: (method, address) => {
        const { pathname } = new URL(address);
        const moment = momentOf(method, pathname);
        doing = `${method} ${withoutIds(pathname)}`;
        for (const one of waiting) if (one.moment === moment) one.seen();
        waiting = waiting.filter((one) => one.moment !== moment);
      },
    },
    next: (moment, limitMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        waiting.push({
          moment,
          seen: () => {
            clearTimeout(timer);
            resolve();
          },
        });
      }),
    doing: () => doing,
  };
};
