/** Every expected "no", and what it says to a person. */
import type { Actor } from './case.ts';
import type { Instant } from '../timetable/milestone.ts';

export type Refusal =
  | { readonly kind: 'unknown-case' }
  | { readonly kind: 'unknown-request' }
  | { readonly kind: 'already-answered'; readonly by?: Actor; readonly at?: Instant }
  | { readonly kind: 'request-withdrawn' }
  | { readonly kind: 'wrong-form'; readonly expected: string }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-a-child' }
  | { readonly kind: 'not-a-care-leaver' }
  | { readonly kind: 'agency-missing' }
  | { readonly kind: 'meeting-not-recorded' }
  | { readonly kind: 'outcome-not-offered'; readonly offered: readonly string[] }
  | { readonly kind: 'decision-missing' }
  | { readonly kind: 'unknown-choice' }
  | { readonly kind: 'too-many-agencies'; readonly most: number }
  | { readonly kind: 'already-notified' }
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'not-in-review' }
  | { readonly kind: 'no-rapid-review' }
  | { readonly kind: 'faulty-answers'; readonly count: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'draft-changed' };

type Worded = { [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>) => string };

const words = {
  'unknown-case': () => 'There is no such case, or it is not yours to see.',
  'unknown-request': () => 'There is no such request, or it is not yours to see.',
  'already-answered': ({ by }) => `This was already answered${by === undefined ? '' : ` by ${by.title}`}.`,
  'request-withdrawn': () => 'This is no longer needed. Nothing you wrote has been sent.',
  'wrong-form': ({ expected }) =>
    `This request is answered with the form “${expected}”. Open it again from your list.`,
  'not-yours': () => 'This step belongs to somebody else. Ask the coordinator to send it to you.',
  'not-a-child': () =>
    'Everybody named was 18 or over on the day of the incident, so there is no rapid review. Choose “Death of a care leaver” as the type, or check the dates of birth.',
  'not-a-care-leaver': () =>
    'A care leaver’s death is notified for ages 18 to 24. Check the type and the dates of birth.',
  'agency-missing': () => 'Choose at least one agency to ask for a return.',
  'meeting-not-recorded': () =>
    'Record the rapid review meeting, with its quorum, before you complete the record.',
  'outcome-not-offered': ({ offered }) => `This stage can end in: ${offered.join(', ')}. Choose one of them.`,
  'decision-missing': () => 'Say whether there is to be a local child safeguarding practice review.',
  'unknown-choice': () =>
    'One of your answers is not among the partnership’s choices any more. Open the form again and choose anew.',
  'too-many-agencies': ({ most }) =>
    `Ask at most ${String(most)} agencies for a return. Leave out those that can speak for each other.`,
  'already-notified': () => 'This case has already been notified.',
  'case-closed': () => 'This case has ended. To start again, make a new notification.',
  'not-in-review': () =>
    'The agencies are confirmed during the review, from the notification until the record is complete.',
  'no-rapid-review': () =>
    'This type of notification leads to no rapid review, and this case is being reviewed. Make a new notification for it, and withdraw this case if it falls away.',
  'faulty-answers': ({ count }) =>
    `${count === 1 ? 'One answer needs' : `${String(count)} answers need`} your attention before you can submit.`,
  'draft-changed': () =>
    'Somebody else changed these answers while you submitted them. Nothing has been submitted: check the answers again.',
  'too-large': () =>
    'These answers are too long to keep as one form. Shorten the longest, and keep the detail in your own records.',
} satisfies Worded;

/** What to say to the person who was refused. */
export const wordRefusal = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'already-answered':
      return words['already-answered'](refusal);
    case 'wrong-form':
      return words['wrong-form'](refusal);
    case 'outcome-not-offered':
      return words['outcome-not-offered'](refusal);
    case 'faulty-answers':
      return words['faulty-answers'](refusal);
    case 'too-many-agencies':
      return words['too-many-agencies'](refusal);
    default:
      return words[refusal.kind]();
  }
};
