import { CodeProblemPage } from '../../../web/pages/code-problem-page.tsx';
import { EnterCodePage } from '../../../web/pages/enter-code-page.tsx';
import { BadRequestPage } from '../../../web/pages/errors/bad-request-page.tsx';
import { NotFoundPage } from '../../../web/pages/errors/not-found-page.tsx';
import { ProblemPage } from '../../../web/pages/errors/problem-page.tsx';
import { RefusedPage } from '../../../web/pages/errors/refused-page.tsx';
import { SessionEndedPage } from '../../../web/pages/errors/session-ended-page.tsx';
import { TooLargePage } from '../../../web/pages/errors/too-large-page.tsx';
import { OpenNoticePage } from '../../../web/pages/open-notice-page.tsx';
import { ReferPage } from '../../../web/pages/refer-page.tsx';
import { RequestClosedPage } from '../../../web/pages/request-closed-page.tsx';
import { RequestPage } from '../../../web/pages/request-page.tsx';
import { SignInPage } from '../../../web/pages/sign-in-page.tsx';
import { SignedOutPage } from '../../../web/pages/signed-out-page.tsx';
import { ThanksPage } from '../../../web/pages/thanks-page.tsx';
import { type Sample, staff, target, visitor as shell } from './sample.ts';

const reference = 'SUT-2026-0001';
const code = {
  shell,
  masked: 'g••••@n••.example',
  minutes: 10,
  target: target('/code'),
  resend: target('/code/new'),
};
const due = { date: '2027-01-04', workingDaysLeft: 3 };

export const partnerSamples: readonly Sample[] = [
  {
    name: 'request',
    page: (
      <RequestPage
        shell={shell}
        what="an agency return"
        reference={reference}
        due={due}
        addresses={[{ id: 'lead', masked: 'j••••@p••.example' }]}
        target={target('/code')}
      />
    ),
  },
  {
    name: 'request-two-addresses',
    page: (
      <RequestPage
        shell={shell}
        what="your signature"
        reference={reference}
        due={{ ...due, workingDaysLeft: -1 }}
        addresses={[
          { id: 'lead', masked: 'j••••@p••.example' },
          { id: 'deputy', masked: 'm••••@p••.example' },
        ]}
        target={target('/code')}
      />
    ),
  },
  {
    name: 'request-no-address-chosen',
    page: (
      <RequestPage
        shell={shell}
        what="your signature"
        reference={reference}
        addresses={[
          { id: 'lead', masked: 'j••••@p••.example' },
          { id: 'deputy', masked: 'm••••@p••.example' },
        ]}
        target={target('/code')}
        fault="Select where the code should go"
      />
    ),
  },
  { name: 'refer', page: <ReferPage shell={shell} target={target('/refer')} /> },
  {
    name: 'refer-fault',
    page: <ReferPage shell={shell} target={target('/refer')} fault="Enter an email address" />,
  },
  {
    name: 'open-notice',
    page: (
      <OpenNoticePage
        shell={shell}
        title="Completed rapid review"
        reference={reference}
        open={target('/open')}
      />
    ),
  },
  { name: 'enter-code', page: <EnterCodePage {...code} /> },
  {
    name: 'enter-code-wrong',
    page: (
      <EnterCodePage {...code} fault="That is not the code in the newest email. You can try 3 more times." />
    ),
  },
  {
    name: 'code-expired',
    page: <CodeProblemPage shell={shell} problem={{ kind: 'expired' }} again={target('/code')} />,
  },
  {
    name: 'code-too-many',
    page: <CodeProblemPage shell={shell} problem={{ kind: 'too-many-attempts' }} again={target('/code')} />,
  },
  {
    name: 'code-paused',
    page: (
      <CodeProblemPage
        shell={shell}
        problem={{ kind: 'paused', until: '2026-12-29T09:30:00Z' }}
        again={target('/code')}
      />
    ),
  },
  {
    name: 'request-answered',
    page: (
      <RequestClosedPage shell={shell} kind="answered" what="your agency return" at="2026-12-29T09:30:00Z" />
    ),
  },
  {
    name: 'request-withdrawn',
    page: <RequestClosedPage shell={shell} kind="withdrawn" what="an agency return" />,
  },
  {
    name: 'thanks',
    page: (
      <ThanksPage
        shell={shell}
        what="Agency return"
        reference={reference}
        next={[{ what: 'The coordinator reads it and may ring you.' }]}
        copy={{ text: 'Open a copy of your answers', href: '/copy' }}
      />
    ),
  },
  {
    name: 'sign-in',
    page: <SignInPage shell={shell} signIn={{ text: 'Sign in', href: '/sign-in/start' }} />,
  },
  {
    name: 'signed-out',
    page: <SignedOutPage shell={shell} signIn={{ text: 'Sign in again', href: '/sign-in' }} />,
  },
  { name: 'signed-out-partner', page: <SignedOutPage shell={shell} /> },
  { name: 'not-found', page: <NotFoundPage shell={shell} /> },
  {
    name: 'refused',
    page: (
      <RefusedPage
        shell={staff}
        message="This was already answered by Named Nurse."
        actions={[{ text: 'Go to the case', href: '/cases/1' }]}
        answersKept
      />
    ),
  },
  { name: 'bad-request', page: <BadRequestPage shell={staff} again="/drafts/1" /> },
  { name: 'too-large', page: <TooLargePage shell={staff} again="/drafts/1" /> },
  {
    name: 'session-ended',
    page: <SessionEndedPage shell={shell} goOn={{ text: 'Sign in again', href: '/sign-in' }} />,
  },
  { name: 'problem', page: <ProblemPage shell={shell} requestId="1-65a4c2b0" /> },
];
