import { describe, expect, it } from 'vitest';
import { type ALife, aCase } from '../../builders/a-case.ts';
import type { Slug } from '../partnership/settings.ts';

const disputed = (slug: Slug): ALife =>
  aCase(slug).notified().reviewed().recorded().signedBy('health', 'dissent');

/** The stage that is open: its id, who is asked, and by when. */
const stage = (life: ALife): readonly (string | undefined)[] => {
  const request = life.open('determination');
  return [request.stage?.id, request.to[0]?.role, request.due];
};

describe('the dispute path', () => {
  it('of Sutton escalates and ends with the scrutineer', () => {
    const life = disputed('sutton');
    expect(stage(life)).toEqual(['escalation', 'coordinator', '2026-12-29']);
    life.at('2026-12-29T10:00:00.000Z').concluded('unresolved');
    expect(stage(life)).toEqual(['scrutineer', 'independent', '2027-01-04']);
    life.concluded('determined', { lcspr: true });
    expect(life.case.decision).toMatchObject({ lcspr: true, how: 'determined' });
  });

  it('of Merton has four stages, to the Secretary of State', () => {
    const life = disputed('merton');
    expect(stage(life)).toEqual(['partners-meet', 'coordinator', '2026-12-29']);
    expect(stage(life.concluded('unresolved')).slice(0, 2)).toEqual(['arbitration', 'independent']);
    expect(stage(life.concluded('unresolved')).slice(0, 2)).toEqual(['determination', 'independent']);
    expect(stage(life.concluded('unresolved')).slice(0, 2)).toEqual(['enforcement', 'coordinator']);
    life.concluded('determined');
    expect(life.case.dispute?.stages.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['partners-meet', 'unresolved'],
      ['arbitration', 'unresolved'],
      ['determination', 'unresolved'],
      ['enforcement', 'determined'],
    ]);
  });

  it('of Southwark is the chair’s mediation', () => {
    const life = disputed('southwark');
    expect(stage(life)).toEqual(['mediation', 'independent', '2027-01-04']);
    expect(life.concluded('agreed').case.decision?.how).toBe('agreed');
  });

  it.each([
    ['sutton', 'determined'],
    ['merton', 'determined'],
    ['southwark', 'unresolved'],
  ] as const)('of %s refuses an outcome (%s) that its first stage does not offer', (slug, outcome) => {
    const life = disputed(slug);
    const { stage: open } = life.open('determination');
    const verdict = outcome === 'unresolved' ? {} : { '/lcspr': 'no', '/national': 'no' };
    const change = life.answering(life.open('determination'), { '/outcome': outcome, ...verdict });
    expect(life.refuses(change)).toEqual({ kind: 'outcome-not-offered', offered: open?.outcomes });
  });

  it('ends every wait for a signature', () => {
    const life = disputed('southwark').concluded('determined');
    expect(life.requests('sign-off').map(({ status }) => status)).toEqual([
      'released',
      'answered',
      'released',
    ]);
  });

  it('begins anew when the Panel asks to reconsider and somebody dissents again', () => {
    const life = disputed('sutton').concluded('unresolved').concluded('determined').replied('disagrees');
    life.recorded().signedBy('police', 'dissent');
    expect(stage(life)[0]).toBe('escalation');
    expect(life.case.dispute).toMatchObject({ round: 2, stages: [] });
  });
});
