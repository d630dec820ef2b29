import { caseSamples } from './case-samples.tsx';
import { documentSamples } from './document-samples.tsx';
import { draftSamples } from './draft-samples.tsx';
import { partnerSamples } from './partner-samples.tsx';
import { questionSamples } from './question-samples.tsx';
import type { Sample } from './sample.ts';

/** Every page in the states that matter. */
export const everySample: readonly Sample[] = [
  ...questionSamples,
  ...draftSamples,
  ...caseSamples,
  ...documentSamples,
  ...partnerSamples,
];
