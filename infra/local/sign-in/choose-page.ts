import type { Person } from './data.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const choice = ({ name, email, title, groups }: Person, index: number): string => `<div>
<input type="radio" id="person-${index}" name="email" value="${escaped(email)}" required${index === 0 ? ' checked' : ''}>
<label for="person-${index}">${escaped(name)}, ${escaped(title)} <small>(${escaped(groups.join(', '))})</small></label>
</div>`;

/** The one page of the local sign-in service. There is no password: nothing here is secret. */
export const choosePage = (
  partnership: string,
  people: readonly Person[],
  action: string,
): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Choose who you are – ${escaped(partnership)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; color: #0b0c0c; }
fieldset { border: 0; padding: 0; margin: 0 0 1.5rem; }
legend { font-size: 1.75rem; font-weight: bold; padding: 0; margin-bottom: 1rem; }
div { padding: .25rem 0; }
input { width: 1.25rem; height: 1.25rem; vertical-align: middle; }
button { font: inherit; padding: .5rem 1rem; }
:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<form method="post" action="${escaped(action)}">
<fieldset>
<legend><h1 style="font: inherit; margin: 0">Choose who you are</h1></legend>
<p>This stands in for the real sign-in on a laptop. The people come from the settings of ${escaped(partnership)}.</p>
${people.map(choice).join('\n')}
</fieldset>
<button>Continue</button>
</form>
</main>
</body>
</html>`;
