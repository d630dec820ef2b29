/** What somebody writes stays in the record: it comes into no e-mail, log line, address, file name or workflow. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMarker, hasMarker } from './find-marker.ts';
import { marker, unmarked } from './marked-words.ts';
import { type MarkedStory, playMarked } from './play-marked.ts';

const stories = [
  ['a case of Sutton', 'sutton', false],
  ['a case of Merton with a dissent', 'merton', true],
] as const;

describe.each(stories)('%s, in which every text has a marker', (_, partnership, dissent) => {
  let story: MarkedStory;

  beforeAll(async () => {
    story = await playMarked(partnership, dissent);
  }, 240_000);

  it('shows the marker where it belongs: on the record, the notification and the returns', () => {
    const shown = story.pages.filter(({ html }) => hasMarker(html)).map(({ url }) => url.pathname);
    for (const page of [/\/record$/, /\/notification$/, /\/returns$/, /\/national-sheet$/, /\/read$/])
      expect(shown).toContainEqual(expect.stringMatching(page));
  });

  it('puts it into no e-mail: address, subject, text, HTML or tag', () => {
    expect(story.mails.length).toBeGreaterThan(40);
    expect(
      story.mails.filter((mail) => hasMarker(JSON.stringify(mail))).map(({ subject }) => subject),
    ).toEqual([]);
  });

  it('puts it into no address, redirect, header or file name', () => {
    const said = story.exchanges.map(({ url, headers }) => `${url.href} ${JSON.stringify([...headers])}`);
    expect(said.filter(hasMarker)).toEqual([]);
    const names = story.exchanges.flatMap(({ headers }) => headers.get('content-disposition') ?? []);
    expect(names.length).toBeGreaterThanOrEqual(2);
  });

  it('puts it into no title of a page', () => {
    expect(story.pages.length).toBeGreaterThan(100);
    expect(story.pages.map(({ $ }) => $('title').text()).filter(hasMarker)).toEqual([]);
  });

  it('tells the workflow nothing of it', () => {
    expect(story.workflow.filter(hasMarker)).toEqual([]);
    expect(story.workflow.at(-1)).toContain('"status":"SUCCEEDED"');
  });

  it('puts it into no log line, nothing printed, and no file beside the database', () => {
    expect(story.printed.filter(hasMarker)).toEqual([]);
    expect(story.files.files).toBeGreaterThan(10);
    expect(story.files.found).toEqual([]);
  });

  it('has marked every text that may be free', () => {
    const left = [...unmarked].flatMap(([form, answers]) =>
      [...answers].map(([at, value]) => `${form}${at} ${value}`),
    );
    // Whatever has a space is somebody's words, but for numbers that are written in groups.
    const words = left.filter((line) => line.split(' ').length > 2);
    expect(words.filter((line) => !/\/(telephone|postcode|nhsNumber) /.test(line))).toEqual([]);
  });
});

it('finds the marker in a file and in the name of a file, in whatever case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-marker-'));
  try {
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs', 'http.log'), `{"level":"INFO","message":"${marker.toLowerCase()}"}\n`);
    writeFileSync(join(folder, `${marker}.html`), '');
    writeFileSync(join(folder, 'clock.json'), '{}');
    expect(findMarker(folder).found.toSorted()).toEqual([`${marker}.html`, 'logs/http.log']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
