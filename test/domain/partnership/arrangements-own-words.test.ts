/** The three boroughs' rules, each test named with the words of the arrangements that it follows. */
import { describe, expect, it } from 'vitest';
import { disputePosition } from '../../../functions/domain/partnership/dispute.ts';
import { quorate } from '../../../functions/domain/partnership/quorum.ts';
import {
  type Recipient,
  toldOfLateSubmission,
  toldOfLookedAfterDeath,
  toldOfNotification,
  toldOfPracticeReview,
  toldOfReview,
} from '../../../functions/domain/partnership/recipients.ts';
import { wt2018 } from '../../../functions/domain/timetable/statutory/wt2018.ts';
import { settingsOf } from './settings.ts';

const sutton = settingsOf('sutton');
const merton = settingsOf('merton');
const southwark = settingsOf('southwark');
const roles = (recipients: readonly Recipient[]): string[] => recipients.map(({ role }) => role);
const signers = ({ partners }: typeof sutton): string[][] =>
  partners.map(({ lead, deputy }) => [lead.title, deputy.title]);

describe('Sutton', () => {
  it('“A copy of the notification will be provided to the partnership’s business management function on the same day that it is submitted.” (7.2.4)', () => {
    expect(toldOfNotification(sutton, wt2018).at(-1)).toEqual({
      role: 'business-function',
      party: sutton.businessFunction,
      reason: 'a copy goes to the business function on the day of submission',
      source: 'Sutton LSCP arrangements, June 2019, 7.2.4',
    });
    expect(sutton.businessFunction.title).toBe('Business management function');
  });

  it('“Chief Executive or their delegated representative Director for Children’s Services”, “The Accountable Officer or their delegated representative”, “The Chief Officer of the Basic Command Unit (BCU) or their delegated representative” (4.1)', () => {
    expect(signers(sutton)).toEqual([
      ['Chief Executive', "Director for Children's Services"],
      ['Accountable Officer', 'Delegated representative of the Accountable Officer'],
      ['BCU Commander', 'Delegated representative of the BCU Commander'],
    ]);
  });

  it('“The Rapid Review will be undertaken and completed within 15 working days and will be coordinated by the Development Manager.” (7.2.5)', () => {
    expect(sutton.coordinator.title).toBe('Development Manager');
    expect(wt2018.rules.find(({ id }) => id === 'inform')?.days).toBe(15);
    expect(sutton.timetable).toEqual({});
  });

  it('“To act as the Chair for Child Safeguarding Practice Review Panels” (4.2.6): the Independent Scrutineer, one person in one role', () => {
    expect(sutton.meeting.chairedBy).toBe(sutton.independent.title);
    expect(sutton.scrutineer).toBeUndefined();
  });

  it('“The final step of the process involves a referral to the Independent Scrutineer to mediate or resolve the escalated issue” (9)', () => {
    const [escalation] = sutton.dispute;
    expect(escalation?.title).toBe('Escalation policy and procedure');
    const final = disputePosition(sutton.dispute, [{ stageId: 'escalation', outcome: 'unresolved' }]);
    expect(final).toMatchObject({
      kind: 'open',
      stage: { askedOf: 'independent', outcomes: ['agreed', 'determined'] },
    });
    expect(sutton.dispute).toHaveLength(2);
    expect(sutton.independent.title).toBe('Independent Scrutineer');
  });

  it('names no quorum for a rapid review: by the house default all three are needed', () => {
    expect(quorate(sutton, ['local-authority', 'health'])).toMatchObject({
      quorate: false,
      need: 3,
      present: 2,
    });
    expect(quorate(sutton, ['local-authority', 'health', 'police']).quorate).toBe(true);
  });

  it.each([
    'Public Health',
    'Community Safety',
    'National Probation Service',
    'London Community Rehabilitation Company',
    'Housing (commissioning)',
    'Sutton Housing Partnership',
    'Community Action Sutton',
    'Sutton Parents Forum',
    'Sutton Inspire',
    'South London Legal Partnership',
    'CAFCASS',
  ])('has “%s” among its relevant agencies (4.1)', (name) => {
    expect(sutton.agencies.map((agency) => agency.name)).toContain(name);
  });
});

describe('Merton', () => {
  it('“The local authority should also report the event to the safeguarding partners in their area” (appendix 8)', () => {
    const told = toldOfNotification(merton, wt2018);
    expect(roles(told)).toEqual(['local-authority', 'health', 'police', 'business-function']);
    expect(told.slice(0, 3).map(({ party }) => party.email)).toEqual(
      merton.partners.map(({ lead }) => lead.email),
    );
  });

  it('“The local authority must also notify the Secretary of State and Ofsted where a looked after child has died, whether or not abuse or neglect is known or suspected.” (appendix 8)', () => {
    const told = toldOfLookedAfterDeath(merton, wt2018);
    expect(told.map(({ party }) => party)).toEqual([merton.recipients.dfe, merton.recipients.ofsted]);
    expect(told[0]?.party.title).toContain('Secretary of State');
  });

  it('“As soon as the rapid review is complete, the safeguarding partners should send a copy to the Panel.” (appendix 8)', () => {
    expect(toldOfReview(merton, wt2018).map(({ party }) => party)).toEqual([merton.recipients.panel]);
  });

  it('“As soon as they have determined that a local review will be carried out, they should inform the Panel, Ofsted and DfE, including the name of any reviewer they have commissioned” (appendix 8)', () => {
    const told = toldOfPracticeReview(merton, wt2018);
    expect(roles(told)).toEqual(['panel', 'ofsted', 'dfe']);
    expect(told[0]?.reason).toContain('who the reviewer is');
  });

  it('“Each statutory partner should nominate a standing deputy to represent the Member in her/his absence.” (6.3)', () => {
    expect(signers(merton).map(([lead]) => lead)).toEqual([
      'Director of Children, Schools and Families',
      'Accountable Officer',
      'BCU Commander',
    ]);
    expect(signers(merton).every(([, deputy]) => deputy?.startsWith('Standing deputy'))).toBe(true);
  });

  it('“The Merton Safeguarding Children Partnership will be quorate if two Statutory Partners are present.” (8.12)', () => {
    expect(quorate(merton, ['health', 'police'])).toEqual({
      quorate: true,
      need: 2,
      present: 2,
      explanation:
        'Quorate: two of the three statutory partners must be present (Merton Safeguarding Children Partnership Agreement, June 2019, 8.12). Two were present.',
    });
    expect(quorate(merton, ['health', 'health'])).toMatchObject({ quorate: false, present: 1 });
  });

  it('“The Executive Group will be quorate if all Statutory Partners (Local Authority, CCG and Police) are present.” (8.12)', () => {
    expect(quorate(merton, ['health', 'police'], 'executive')).toMatchObject({
      quorate: false,
      need: 3,
      explanation:
        'Not quorate: all three statutory partners must be present (Merton Safeguarding Children Partnership Agreement, June 2019, 8.12). Two were present.',
    });
    expect(quorate(merton, ['local-authority', 'health', 'police'], 'executive').quorate).toBe(true);
  });

  it('“The Independent Person and the Independent Scrutineer cannot be the same person.” (7.10)', () => {
    expect(merton.independent.title).toBe('Independent Person');
    expect(merton.scrutineer?.title).toBe('Independent Scrutineer');
    expect(merton.scrutineer?.email).not.toBe(merton.independent.email);
  });

  it('“Designated Doctor, Designated Nurse and Principal Social Worker will have role in advising” (appendix 7)', () => {
    expect(merton.meeting.advisers).toEqual([
      'Designated Doctor',
      'Designated Nurse',
      'Principal Social Worker',
    ]);
    expect(merton.meeting.chairedBy).toBe('Independent Person');
  });

  it('“Stage 1 … the Statutory Partners will meet”, “Stage 2 The Independent Person will serve as an arbitrator”, “Stage 3 The Independent Person will make a determination”, “Stage 4 … the Secretary of State to take enforcement action” (14.1)', () => {
    expect(merton.dispute.map(({ title }) => title)).toEqual([
      'Stage 1: the statutory partners meet',
      'Stage 2: the Independent Person arbitrates',
      'Stage 3: the Independent Person determines',
      'Stage 4: the Secretary of State takes enforcement action',
    ]);
    expect(merton.dispute.map(({ askedOf }) => askedOf)).toEqual([
      'coordinator',
      'independent',
      'independent',
      'coordinator',
    ]);
    expect(merton.dispute[2]?.outcomes).toContain('determined');
    expect(merton.dispute[1]?.outcomes).not.toContain('determined');
  });

  it('“MSCP Policy and Development Manager” supports the Board (appendix 2)', () => {
    expect(merton.coordinator.title).toBe('Policy and Development Manager');
  });
});

describe('Southwark', () => {
  it('“Chief Executive / Strategic Director of Children’s and Adults’ Services”, “Accountable Officer / Director of Quality and Chief Nurse”, “BCU Commander / Detective Chief Superintendent” (2)', () => {
    expect(signers(southwark)).toEqual([
      ['Chief Executive', "Strategic Director of Children's and Adults' Services"],
      ['Accountable Officer', 'Director of Quality and Chief Nurse'],
      ['BCU Commander', 'Detective Chief Superintendent'],
    ]);
  });

  it('“All three safeguarding partners have equal and joint responsibility” (2): all three are needed', () => {
    expect(quorate(southwark, ['local-authority', 'police']).quorate).toBe(false);
    expect(quorate(southwark, ['local-authority', 'health', 'police']).quorate).toBe(true);
  });

  it('“In cases of disagreement, the independent chair can be called upon to mediate.” (2)', () => {
    const opened = disputePosition(southwark.dispute, []);
    expect(opened).toMatchObject({ kind: 'open', stage: { askedOf: 'independent' } });
    expect(southwark.independent.title).toBe('Independent Chair');
    expect(disputePosition(southwark.dispute, [{ stageId: 'mediation', outcome: 'agreed' }]).kind).toBe(
      'ended',
    );
  });

  it('“The SSCP Manager and administrative team will be hosted by Southwark Council.” (8)', () => {
    expect(southwark.coordinator.title).toBe('SSCP Manager');
    expect(southwark.businessFunction.title).toBe('SSCP administrative team');
  });

  it('“overseeing decisions relating to local practice reviews and notifications to national bodies” (6): the chair hears of a late submission', () => {
    expect(toldOfLateSubmission(southwark).map(({ party }) => party.title)).toEqual([
      "Strategic Director of Children's and Adults' Services",
      'Independent Chair',
    ]);
  });

  it('“Each setting will therefore be represented on the SSCP Board, along with the local authority’s Director of Education.” (3)', () => {
    const names = southwark.agencies.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Schools', 'Colleges', 'Early years settings']));
    expect(names).toContain('Southwark Council, Director of Education');
  });
});
