/** A message as text and as HTML: the same words, a reference and one link. */
import type { Message } from '../../domain/messages/message.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const document = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head>` +
  `<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;max-width:38em">${body}</body></html>`;

export const renderMail = (
  { subject, paragraphs, linkText, path }: Message,
  partnershipName: string,
  siteUrl: string,
): { readonly text: string; readonly html: string } => {
  const url = path === '' ? undefined : `${siteUrl}${path}`;
  const text = [...paragraphs, ...(url === undefined ? [] : [`${linkText}: ${url}`]), partnershipName].join(
    '\n\n',
  );
  const html = [
    ...paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`),
    ...(url === undefined ? [] : [`<p><a href="${escape(url)}">${escape(linkText)}</a></p>`]),
    `<p>${escape(partnershipName)}</p>`,
  ].join('');
  return { text, html: document(subject, html) };
};
