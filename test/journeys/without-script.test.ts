import { tellJourney } from './browser/tell-journey.ts';

tellJourney('A case in a browser that runs no script', { script: false });
