import type { LocalCloud } from './local-cloud.ts';

const when = (date: Date): string =>
  date.toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' });

/** What `npm start` prints once everything runs. */
export const greeting = (cloud: LocalCloud, tookMs: number): string => {
  const { settings } = cloud;
  const people = settings.staff.map(
    ({ name, title, groups }) => `  ${name}, ${title} (${groups.join(', ')})`,
  );
  return `
${settings.name}: running after ${(tookMs / 1000).toFixed(1)} seconds, on this machine only

The site      ${cloud.siteUrl}
The mailbox   ${cloud.mailboxUrl}   (every message, rendered)
The data      ${cloud.dataDir}

Sign in on the site and choose who you are:
${people.join('\n')}

The clock     ${when(cloud.clock.now())}
Move it       npm run clock -- +5d     (also +3h, +2wd for working days, 2026-12-23T10:00, show)

Ctrl-C stops; npm start goes on from there.
`;
};
