import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { smallMail } from './small-mail.ts';

describe('the mailbox', () => {
  it('lists the newest first and gives tests what they ask for', async () => {
    const it = await smallMail();
    await it.send('olu@sutton.example', 'First');
    await it.send('ben@sutton.example', 'Second <b>');
    const page = await (await fetch(it.mailbox)).text();
    expect(page.indexOf('Second &lt;b&gt;')).toBeLessThan(page.indexOf('First'));
    const found: unknown = await (await fetch(`${it.mailbox}/messages.json?to=olu@`)).json();
    expect(found).toMatchObject([{ subject: 'First' }]);
    const later: unknown = await (
      await fetch(`${it.mailbox}/messages.json?since=2026-12-14T09:00:00.001Z`)
    ).json();
    expect(later).toEqual([]);
  });

  it('shows a message as text with its link, and its HTML where nothing of it can run', async () => {
    const it = await smallMail();
    const id = await it.send('olu@sutton.example');
    const page = await (await fetch(`${it.mailbox}/message/${id}`)).text();
    expect(page).toContain('<a href="https://site.example/r/1">');
    const html = await fetch(`${it.mailbox}/html/${id}`);
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await html.text()).toContain('<p>Open ');
    expect((await fetch(`${it.mailbox}/message/none`)).status).toBe(404);
  });

  it('answers this machine only, by its own name', async () => {
    const it = await smallMail();
    const { hostname, port } = new URL(it.mailbox);
    const status = await new Promise((resolve) => {
      request({ hostname, port, headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
