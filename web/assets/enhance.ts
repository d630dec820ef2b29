/** What script adds to pages that work without it. */
import { copyButtons } from './enhance/copy-buttons.ts';
import { countCharacters } from './enhance/count-characters.ts';
import { focusSummary } from './enhance/focus-summary.ts';
import { revealDependents } from './enhance/reveal-dependents.ts';
import { sendOnce } from './enhance/send-once.ts';

document.documentElement.classList.add('app-js');
revealDependents();
countCharacters();
copyButtons();
sendOnce();
focusSummary();
