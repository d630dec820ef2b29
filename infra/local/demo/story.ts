/**
 * The story of one case as its people live it. Every step looks first whether it has been done, so that a story broken off
 * anywhere can be told on from there.
 */
import { answerByLink, type Cast, completeTask, notify, readNotice } from './acts.ts';
import { write as inOwnWords } from './answers.ts';

export interface StoryStep {
  readonly phase: 'notify' | 'review' | 'decide' | 'inform';
  readonly what: string;
  readonly who?: string;
  readonly act: () => Promise<void>;
}

const notifySteps = (cast: Cast, write = cast.write ?? inOwnWords): readonly StoryStep[] => [
  {
    phase: 'notify',
    what: 'The local authority notifies a serious incident',
    who: 'officer',
    act: () => notify(cast),
  },
  {
    phase: 'notify',
    what: 'Working days pass; the officer is reminded',
    act: () => cast.stage.move('2026-12-31T11:00'),
  },
  {
    phase: 'notify',
    what: 'The notification is submitted to the national service, and its reference recorded',
    who: 'officer',
    act: () =>
      completeTask(
        cast,
        'officer',
        'Submit to the national service',
        write.nationalSubmission({ date: '2026-12-31', time: '10:45' }),
      ),
  },
];

const reviewSteps = (cast: Cast): readonly StoryStep[] => {
  const { partnership, stage, write = inOwnWords } = cast;
  const [first, second, third] = partnership.agencies;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error(`The story needs three agencies in the settings of ${partnership.slug}.`);
  }
  const present =
    partnership.meeting.quorum === 2
      ? ['local-authority', 'health']
      : ['local-authority', 'health', 'police'];
  return [
    {
      phase: 'review',
      what: 'The agencies are confirmed and each is asked for its return',
      who: partnership.coordinator.title,
      act: () =>
        completeTask(
          cast,
          'coordinator',
          'Confirm the agencies',
          write.agencyList([first.id, second.id, third.id]),
        ),
    },
    {
      phase: 'review',
      what: `${first.name} sends its return`,
      who: first.contact.title,
      act: () => answerByLink(cast, first.contact.email, write.agencyReturn('2026-12-23')),
    },
    {
      phase: 'review',
      what: `${second.name} had no involvement`,
      who: second.contact.title,
      act: () => answerByLink(cast, second.contact.email, write.noInvolvement()),
    },
    {
      phase: 'review',
      what: 'The third agency is chased, then escalated',
      act: () => stage.move('2027-01-13T11:00'),
    },
    {
      phase: 'review',
      what: `${third.name} answers late`,
      who: third.contact.title,
      act: () => answerByLink(cast, third.contact.email, write.noInvolvement()),
    },
    {
      phase: 'review',
      what: 'The rapid review meeting is held',
      who: partnership.independent.title,
      act: () => stage.move('2027-01-15T16:00'),
    },
    {
      phase: 'review',
      what: 'Its date, attendance and quorum are recorded',
      who: partnership.coordinator.title,
      act: () =>
        completeTask(
          cast,
          'coordinator',
          'Record the rapid review meeting',
          write.meeting('2027-01-15', present),
        ),
    },
    {
      phase: 'review',
      what: 'The record a–k is written',
      who: partnership.coordinator.title,
      act: () => completeTask(cast, 'coordinator', 'Write the rapid review record', write.record()),
    },
  ];
};

const signSteps = (cast: Cast, dissent: boolean, write = cast.write ?? inOwnWords): readonly StoryStep[] =>
  cast.partnership.partners.map(({ id, organisation, lead, deputy }): StoryStep => {
    const signer = id === 'health' ? deputy : lead;
    const dissents = dissent && id === 'police';
    return {
      phase: 'decide',
      what: dissents
        ? `${organisation} does not agree`
        : `${organisation} agrees${signer === deputy ? ', signed by the standing deputy' : ''}`,
      who: signer.title,
      act: () => answerByLink(cast, signer.email, dissents ? write.dissent() : write.signOff()),
    };
  });

/** Down the partnership's own path, unresolved until the first stage that may determine it. */
const disputeSteps = (cast: Cast): readonly StoryStep[] => {
  const { partnership, write = inOwnWords } = cast;
  const steps: StoryStep[] = [];
  for (const { title, askedOf, outcomes } of partnership.dispute) {
    const outcome = outcomes.includes('determined') ? 'determined' : 'unresolved';
    const answers = write.stage('2027-01-18', outcome);
    const { independent, coordinator } = partnership;
    steps.push({
      phase: 'decide',
      what: `${title}: ${outcome === 'determined' ? 'determined' : 'not resolved'}`,
      who: askedOf === 'independent' ? independent.title : coordinator.title,
      act: () =>
        askedOf === 'independent'
          ? answerByLink(cast, independent.email, answers)
          : completeTask(cast, 'coordinator', 'Determination of the dispute', answers),
    });
    if (outcome === 'determined') break;
  }
  return steps;
};

const informSteps = (cast: Cast): readonly StoryStep[] => {
  const { partnership, stage, write = inOwnWords } = cast;
  const { panel, ofsted } = partnership.recipients;
  return [
    {
      phase: 'inform',
      what: 'The Panel reads the review and the decision',
      who: 'Panel',
      act: () => readNotice(cast, panel.email),
    },
    {
      phase: 'inform',
      what: 'Ofsted reads that there will be a practice review',
      who: 'Ofsted',
      act: () => readNotice(cast, ofsted.email),
    },
    {
      phase: 'inform',
      what: 'The reviewer is named, and a second notice goes out',
      who: partnership.coordinator.title,
      act: () => completeTask(cast, 'coordinator', 'Name the reviewer', write.reviewer('2027-01-18')),
    },
    {
      phase: 'inform',
      what: 'Ten working days pass; the reply is asked for',
      act: () => stage.move('2027-02-02T11:00'),
    },
    {
      phase: 'inform',
      what: 'The Panel agrees, and the case ends',
      who: partnership.coordinator.title,
      act: () =>
        completeTask(
          cast,
          'coordinator',
          'Record the Panel’s reply',
          write.panelReply('2027-02-02', 'agrees'),
        ),
    },
  ];
};

/** When the story begins on the clock. */
export const storyBegins = new Date('2026-12-24T09:30:00Z');

export const storyOf = (cast: Cast, { dissent }: { readonly dissent: boolean }): readonly StoryStep[] => [
  ...notifySteps(cast),
  ...reviewSteps(cast),
  { phase: 'decide', what: 'Monday: the partners sign', act: () => cast.stage.move('2027-01-18T10:00') },
  ...signSteps(cast, dissent),
  ...(dissent ? disputeSteps(cast) : []),
  ...informSteps(cast),
];
