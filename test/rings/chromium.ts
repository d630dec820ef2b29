/** Finds the browser the journeys are walked with: Chromium, or a browser made of it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** A package manager may leave a stub under a browser's name: it has to say its version. */
const works = (file: string): boolean =>
  existsSync(file) &&
  (process.platform === 'win32' ||
    spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

const howTo =
  'The journeys are walked in Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or set CHROMIUM_PATH to the browser’s program.';

/** @throws Error that says what was tried and how to install it. */
export const findChromium = (environment: Environment = process.env): string => {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (works(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start. ${howTo}`);
  }
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...places].find(works);
  if (found === undefined) throw new Error(`No Chromium was found on this machine. ${howTo}`);
  return found;
};
