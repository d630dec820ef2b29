import { tablesOnEngine } from '../../support/table-on-engine.ts';
import { aboutCases } from './about-cases.ts';
import { aboutDrafts } from './about-drafts.ts';
import { aboutEvents } from './about-events.ts';
import { aboutLists } from './about-lists.ts';
import { aboutMessages } from './about-messages.ts';
import { aboutSessions } from './about-sessions.ts';

/** One engine for everything that is said of the table. */
const newTable = tablesOnEngine();

aboutCases(newTable);
aboutEvents(newTable);
aboutLists(newTable);
aboutMessages(newTable);
aboutDrafts(newTable);
aboutSessions(newTable);
