import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../functions/adapters/ses/render-mail.ts';
import { wordCode } from '../../../functions/domain/messages/wording.ts';
import { aCase } from '../../builders/a-case.ts';

const [message] = aCase().notified().messages;
const base = {
  key: 'k',
  caseId: 'SUT-2026-0001',
  purpose: 'code',
  role: 'police-lead',
  to: 'a@b.example',
  path: '',
} as const;

describe('a message as it is read', () => {
  it('says the same in text and in HTML, with one link', () => {
    if (message === undefined) throw new Error('A notification writes messages');
    const { text, html } = renderMail(message, 'Sutton & Co', 'https://site.example');
    for (const paragraph of message.paragraphs)
      expect([text, html].every((one) => one.includes(paragraph))).toBe(true);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(text.match(/https:/g)).toHaveLength(1);
    expect(html).toContain('Sutton &amp; Co');
    expect(html).not.toMatch(/<img|<script|src=/);
  });

  it('holds no link when there is no page', () => {
    const { text, html } = renderMail(
      { ...base, ...wordCode('SUT-2026-0001', '123456') },
      'Sutton',
      'https://site.example',
    );
    expect(`${text}${html}`).not.toContain('https://');
    expect(html).toContain('Your code is 123456');
  });

  it('shows what looks like markup as it was written', () => {
    const odd = {
      ...base,
      subject: '<b>',
      paragraphs: ['<script>"x"</script>'],
      linkText: 'a<b',
      path: '/x?a=1&b="2"',
    };
    const { html } = renderMail(odd, '<i>', 'https://site.example');
    expect(html).not.toMatch(/<script|<b>|<i>|b="2"/);
  });
});
