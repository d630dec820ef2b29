/**
 * Makes the stylesheet and the enhancement script, as text in a module: any bundler and any test can read that.
 * With `--check` it writes nothing, and fails when the module is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compileAsync } from 'sass';

const here = new URL('.', import.meta.url);
const target = new URL('generated/site.ts', here);

const stylesheet = async (): Promise<string> => {
  const { css } = await compileAsync(fileURLToPath(new URL('styles.scss', here)), {
    loadPaths: [fileURLToPath(new URL('../../node_modules', here))],
    style: 'compressed',
    quietDeps: true,
  });
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target: ['safari15', 'chrome100', 'firefox100'],
  });
  return code.trim();
};

const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('enhance.ts', here))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('\n');
};

/** The module's text, as it should be in generated/site.ts. */
export const generated = async (): Promise<string> => {
  const [css, js] = await Promise.all([stylesheet(), script()]);
  return [
    '// Made by web/assets/generate.ts from styles.scss and enhance.ts. Do not edit.',
    `export const siteCss = ${JSON.stringify(css)};`,
    `export const enhanceJs = ${JSON.stringify(js)};`,
    '',
  ].join('\n');
};

const check = async (): Promise<void> => {
  const written = await readFile(target, 'utf8').catch(() => '');
  if (written === (await generated())) return;
  console.error('web/assets/generated/site.ts is out of date. Run “npm run generate”, then commit it.');
  process.exitCode = 1;
};

if (import.meta.main)
  await (process.argv.includes('--check') ? check() : writeFile(target, await generated()));
