import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../infra/local/demo/visitor.ts';
import { createWitness, type Kept } from './witness.ts';

const requestId = 'SUT-2026-0001-abc-1';

const posted = (path: string, status = 303, location = '/'): Exchange => ({
  method: 'POST',
  url: new URL(path, 'http://localhost'),
  sent: [],
  status,
  headers: new Headers({ location }),
});

const nothing: Kept = { cases: { history: async () => [] }, drafts: { find: async () => undefined } };

const lostAfter = (...exchanges: readonly Exchange[]): Promise<readonly string[]> => {
  const witness = createWitness('SUT-2026-0001');
  for (const exchange of exchanges) witness.heard(exchange);
  return witness.lost(nothing);
};

describe('whoever watches for what is lost', () => {
  it('misses answers that were submitted', async () => {
    expect(await lostAfter(posted(`/drafts/request.${requestId}/submit`))).toEqual([
      `What was submitted as request.${requestId} is not on case SUT-2026-0001.`,
    ]);
  });

  it('misses a page that was saved', async () => {
    const page = posted(`/drafts/request.${requestId}/pages/c/facts`);
    expect(await lostAfter(page, page)).toEqual([
      `Draft request.${requestId} was saved 2 times, and 0 are kept.`,
    ]);
  });

  it('misses that a notice was opened', async () => {
    expect(await lostAfter(posted(`/notices/${requestId}/open`))).toHaveLength(1);
  });

  it('misses nothing that was never accepted', async () => {
    const submit = `/drafts/request.${requestId}/submit`;
    expect(await lostAfter(posted(submit, 409), posted(submit, 503))).toEqual([]);
    expect(await lostAfter(posted(submit, 303, '/sign-in?to=%2F'))).toEqual([]);
  });
});
