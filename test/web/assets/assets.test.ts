import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assetsFor } from '../../../web/assets/assets.ts';
import { generated } from '../../../web/assets/generate.ts';

describe('the assets', () => {
  it('are generated from what is in the folder now', async () => {
    const committed = await readFile(
      new URL('../../../web/assets/generated/site.ts', import.meta.url),
      'utf8',
    );
    expect(await generated()).toBe(committed);
  }, 60_000);

  it('have names that change with the partnership’s colour', () => {
    const [one, other] = [assetsFor({ headerColour: '#00566b' }), assetsFor({ headerColour: '#5b2a86' })];
    expect(one.stylesheet.path).toMatch(/^\/assets\/site-[0-9a-f]{12}\.css$/);
    expect(one.stylesheet.path).not.toBe(other.stylesheet.path);
    expect(one.script.path).toBe(other.script.path);
  });

  it('carry neither a font, nor the crown, nor anything from elsewhere', () => {
    const { stylesheet, script } = assetsFor({ headerColour: '#00566b' });
    expect(stylesheet.body).not.toMatch(/GDS Transport|@font-face|url\(|@import|crown/i);
    expect(script.body).not.toMatch(/https?:|eval\(|new Function/);
  });
});
