/** Plain pages: a list, and one message with its text and its HTML. */
import type { AcceptedMessage } from './message.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Addresses in the text can be followed; they open the page they would open from a real mailbox. */
const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:)]/g, '<a href="$&">$&</a>');

const layout = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #0b0c0c; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #b1b4b6; vertical-align: top; }
caption { text-align: left; padding: .5rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #b1b4b6; padding: 1rem; font: inherit; }
iframe { width: 100%; height: 30rem; border: 1px solid #b1b4b6; }
dt { font-weight: bold; } dd { margin: 0 0 .5rem; }
a:focus, input:focus, button:focus { outline: 3px solid #0b0c0c; background: #fd0; color: #0b0c0c; }
input, button { font: inherit; padding: .25rem .5rem; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;

const time = (iso: string): string =>
  `<time datetime="${iso}">${new Date(iso).toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'short' })}</time>`;

const row = ({ messageId, at, to, subject }: AcceptedMessage): string =>
  `<tr><td>${time(at)}</td><td>${escaped(to.join(', '))}</td><td><a href="/message/${messageId}">${escaped(subject)}</a></td></tr>`;

export const mailboxPage = (partnership: string, messages: readonly AcceptedMessage[], to: string): string =>
  layout(
    `Mailbox – ${partnership}`,
    `<h1>Mailbox of ${escaped(partnership)}</h1>
<form method="get" action="/">
<label for="to">Show only messages to</label>
<input id="to" name="to" value="${escaped(to)}" autocomplete="off" spellcheck="false">
<button>Show</button>
</form>
<table>
<caption>${messages.length === 1 ? '1 message' : `${messages.length} messages`}, newest first</caption>
<thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${messages.map(row).join('\n')}
</tbody>
</table>`,
  );

export const messagePage = (message: AcceptedMessage): string =>
  layout(
    message.subject,
    `<p><a href="/">All messages</a></p>
<h1>${escaped(message.subject)}</h1>
<dl>
<dt>When</dt><dd>${time(message.at)}</dd>
<dt>From</dt><dd>${escaped(message.from)}</dd>
<dt>To</dt><dd>${escaped(message.to.join(', '))}</dd>
</dl>
<h2>As text</h2>
<pre>${withLinks(message.text)}</pre>
<h2>As HTML</h2>
${message.html === '' ? '<p>This message has no HTML.</p>' : `<iframe src="/html/${message.messageId}" title="The message as HTML"></iframe>`}`,
  );
