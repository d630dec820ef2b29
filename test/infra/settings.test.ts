import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSettings, partnershipsIn, SettingsError, settingsFolder } from '../../infra/settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sutton = readFileSync(join(settingsFolder, 'sutton.json'), 'utf8');
const root = temporaryFolder();

const folderWith = (name: string, text: string): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'sutton.json'), text);
  return folder;
};

const problemsOf = (slug: string, folder: string): readonly string[] => {
  try {
    loadSettings(slug, folder);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

describe('the settings of a partnership', () => {
  it('are valid for the three boroughs', () => {
    expect(partnershipsIn(settingsFolder)).toEqual(['merton', 'southwark', 'sutton']);
    expect(partnershipsIn(settingsFolder).flatMap((slug) => problemsOf(slug, settingsFolder))).toEqual([]);
  });

  it('say which partnerships there are when there is none of that name', () => {
    expect(problemsOf('narnia', settingsFolder)).toEqual([
      expect.stringContaining(
        'There is no partnership called "narnia". Choose one of: merton, southwark, sutton',
      ),
    ]);
  });

  it('say where the JSON breaks off and how to get the file back', () => {
    const [problem] = problemsOf('sutton', folderWith('broken', sutton.slice(0, 200)));
    expect(problem).toMatch(/sutton\.json is not valid JSON: .*git checkout/);
  });

  it('name every wrong field at once, by its path', () => {
    const wrong = sutton
      .replace(/"from": "[^"]+"/, '"from": "no address"')
      .replace(/"code": "[^"]+"/, '"code": "Sutton"');
    const problems = problemsOf('sutton', folderWith('wrong', wrong));
    expect(problems).toEqual([
      expect.stringContaining('sutton.json: code: '),
      expect.stringContaining('sutton.json: mail → from: '),
    ]);
  });

  it('belong to the partnership the file is named after', () => {
    const other = folderWith('other', sutton.replace('"slug": "sutton"', '"slug": "merton"'));
    expect(problemsOf('sutton', other)).toEqual([expect.stringContaining('says "merton"')]);
  });
});
