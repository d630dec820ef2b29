import { CasePage } from '../../../web/pages/case-page.tsx';
import { WorkListPage } from '../../../web/pages/work-list-page.tsx';
import { type Sample, staff, target } from './sample.ts';

const explanation =
  'Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027';

export const caseSamples: readonly Sample[] = [
  {
    name: 'work-list-empty',
    page: <WorkListPage shell={staff} tasks={[]} drafts={[]} cases={[]} start={[]} />,
  },
  {
    name: 'work-list',
    page: (
      <WorkListPage
        shell={staff}
        start={[
          { text: 'Start a notification', form: target('/notifications') },
          { text: 'Refer a case', form: target('/referrals') },
        ]}
        tasks={[
          {
            title: 'Submit to the national service',
            href: '/requests/1',
            reference: 'SUT-2026-0001',
            due: { date: '2026-06-08', workingDaysLeft: -2 },
          },
          {
            title: 'Confirm the agencies',
            href: '/requests/2',
            reference: 'SUT-2026-0002',
            due: { date: '2026-06-10', workingDaysLeft: 0 },
          },
          {
            title: 'Write the record of the rapid review',
            href: '/requests/3',
            reference: 'SUT-2026-0003',
            due: { date: '2026-06-24', workingDaysLeft: 10 },
          },
        ]}
        drafts={[
          { title: 'Serious incident notification', href: '/drafts/1', savedAt: '2026-06-02T01:15:00Z' },
        ]}
        cases={[
          {
            reference: 'SUT-2026-0001',
            href: '/cases/SUT-2026-0001',
            kind: 'Serious incident notification',
            where: 'The national service has not been told yet.',
            next: {
              what: 'Submit to the national service',
              due: { date: '2026-06-08', workingDaysLeft: -2 },
            },
          },
          {
            reference: 'SUT-2026-0003',
            href: '/cases/SUT-2026-0003',
            kind: 'Local consideration',
            where: 'Seven of nine agency returns have come.',
            next: { what: 'Agency returns', due: { date: '2026-06-17', workingDaysLeft: 5 } },
          },
        ]}
        moreCases="/?after=abc"
      />
    ),
  },
  {
    name: 'case-in-review',
    page: (
      <CasePage
        shell={staff}
        reference="SUT-2026-0001"
        kind="Serious incident notification"
        where="The agencies have been asked what they know. Two of four returns have come."
        nationalReference="SIN-884213"
        next={{
          what: 'Agency returns',
          whose: 'Cafcass and Epsom and St Helier University Hospitals',
          due: { date: '2027-01-04', workingDaysLeft: 3 },
          action: { text: 'Write the record', href: '/requests/9' },
        }}
        problems={[
          {
            text: 'The message to police-lead at j.doe@police.example came back: the address does not exist. The police have not been asked.',
            repair: { text: 'Correct the address', href: '/requests/4/address' },
          },
        ]}
        documents={[
          { text: 'Notification', href: '/cases/SUT-2026-0001/notification' },
          { text: 'Sheet for the national form', href: '/cases/SUT-2026-0001/sheet' },
          { text: 'Returns side by side', href: '/cases/SUT-2026-0001/returns' },
        ]}
        moves={[
          { text: 'Add an agency', href: '/cases/SUT-2026-0001/agencies' },
          { text: 'Withdraw the case', href: '/cases/SUT-2026-0001/withdraw' },
        ]}
        requests={[
          {
            id: '1',
            what: 'Submit to the national service',
            askedOf: 'Local authority – Amara Okafor',
            state: 'answered',
            answeredAt: '2026-12-24T10:02:00Z',
            delivery: 'delivered',
            links: [{ text: 'See the answer', href: '/a/1' }],
          },
          {
            id: '2',
            what: 'Agency return',
            askedOf: 'Police – Borough commander',
            state: 'open',
            due: { date: '2027-01-04', workingDaysLeft: 3 },
            delivery: 'bounced',
            links: [{ text: 'Correct the address', href: '/requests/4/address' }],
          },
          {
            id: '3',
            what: 'Agency return',
            askedOf: 'Epsom and St Helier University Hospitals NHS Trust – Named Nurse',
            state: 'open',
            due: { date: '2026-12-30', workingDaysLeft: -1 },
            delivery: 'delivered',
          },
          { id: '4', what: 'Agency return', askedOf: 'Probation', state: 'released' },
        ]}
        milestones={[
          {
            id: 'national-submission',
            title: 'Submit to the national service',
            due: { date: '2027-01-04', workingDaysLeft: 5 },
            state: 'met',
            metAt: '2026-12-24T10:02:00Z',
            explanation,
          },
          {
            id: 'agency-returns',
            title: 'Agency returns',
            due: { date: '2027-01-06', workingDaysLeft: 3 },
            state: 'waiting',
            explanation,
          },
          {
            id: 'sign-offs',
            title: 'Three sign-offs',
            due: { date: '2027-01-18', workingDaysLeft: 11 },
            state: 'later',
            explanation,
          },
        ]}
        messages={[
          {
            key: 'm1',
            purpose: 'Request',
            to: 'Police lead',
            at: '2026-12-23T15:05:00Z',
            delivery: 'bounced',
          },
          {
            key: 'm2',
            purpose: 'Notification',
            to: 'Business manager',
            at: '2026-12-23T15:05:00Z',
            delivery: 'delivered',
            openedAt: '2026-12-23T15:40:00Z',
          },
          { key: 'm3', purpose: 'Reminder', to: 'Named Nurse', at: '2026-12-29T08:00:00Z', delivery: 'sent' },
        ]}
        timeline={[
          {
            at: '2026-12-29T08:00:00Z',
            who: 'The service',
            what: 'Reminded Epsom and St Helier University Hospitals NHS Trust of its return',
          },
          {
            at: '2026-12-23T15:04:00Z',
            who: 'Amara Okafor, Service Manager',
            what: 'Submitted the notification',
          },
        ]}
        people={[
          {
            role: 'Coordinator',
            name: 'Grace Adeyemi',
            organisation: 'Sutton LSCP',
            email: 'grace.adeyemi@partnership.example',
          },
          { role: 'Police lead', name: 'DCS J. Doe', organisation: 'Metropolitan Police, South Area' },
        ]}
      />
    ),
  },
  {
    name: 'case-overdue',
    page: (
      <CasePage
        shell={staff}
        reference="SUT-2026-0002"
        kind="Local consideration"
        where="The record of the rapid review is waited for."
        next={{
          what: 'Record of the rapid review',
          whose: 'The Development Manager',
          due: { date: '2026-12-30', workingDaysLeft: -12 },
        }}
        problems={[]}
        documents={[]}
        moves={[]}
        requests={[]}
        milestones={[]}
        messages={[]}
        timeline={[]}
        people={[]}
      />
    ),
  },
  {
    name: 'case-ended',
    page: (
      <CasePage
        shell={staff}
        reference="SUT-2026-0003"
        kind="Serious incident notification"
        where="The case has ended."
        ended="The Panel agreed with the decision on 20 January 2027."
        problems={[]}
        documents={[{ text: 'Record of the rapid review', href: '/r' }]}
        moves={[]}
        requests={[]}
        milestones={[]}
        messages={[]}
        timeline={[
          {
            at: '2027-01-20T09:00:00Z',
            who: 'Grace Adeyemi, Development Manager',
            what: 'Recorded the Panel’s reply',
          },
        ]}
        people={[]}
      />
    ),
  },
];
