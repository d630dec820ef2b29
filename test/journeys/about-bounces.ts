/** A message that comes back: shown, corrected, sent again; and what a delivery looks like on the case. */
import { expect, it } from 'vitest';
import { answerForm } from '../../infra/local/demo/answer-form.ts';
import { newestLink } from '../../infra/local/demo/people.ts';
import { actionOf, controlsOf, createVisitor } from '../../infra/local/demo/visitor.ts';
import { caseText, firstAgency, mailsOf, submitNationally } from './case-steps.ts';
import { changed, type Crew, textOf, write } from './crew.ts';

const old = 'bounce-ward@fostering.example';
const right = 'duty.manager@fostering.example';

const fostering = {
  name: 'Example Fostering',
  contactName: 'Sal Brook',
  title: 'Registered manager',
  email: old,
} as const;

export const aboutBounces = (crew: () => Crew): void => {
  it('shows what came back, and asks again at the corrected address and no other', async () => {
    const caseId = await crew().notify();
    await submitNationally(crew(), caseId);
    const asked = changed(write.agencyList([firstAgency(crew()).id]), {
      '/agencies/extraNeeded': 'yes',
      '/agencies/extra': [fostering],
    });
    await crew().task(caseId, 'coordinator', 'Confirm the agencies', asked);
    const problem = await caseText(crew(), caseId);
    expect(problem).toContain('This needs repair');
    expect(problem).toContain('Agency return: the message to Example Fostering came back.');
    expect(problem).toMatch(/bounce-ward@fostering\.example .* Came back: not delivered/);
    expect(problem).toMatch(/childrens-social-care@sutton\.example .* Delivered/);
    const link = await newestLink(crew().stage, old, 'requests', caseId);

    const { visitor, page } = await crew().signIn('coordinator', `/cases/${caseId}`);
    const repair = page.$('a:contains("Correct the address")').first().attr('href') ?? '';
    await answerForm(visitor, await visitor.open(new URL(repair, page.url).href), {
      name: 'Jo Page',
      title: 'Duty manager',
      email: right,
      reason: 'The address was misspelt.',
    });
    const mended = await caseText(crew(), caseId);
    expect(mended).not.toContain('This needs repair');
    expect(mended).toContain('Agency return (Example Fostering): the address was corrected.');
    expect(mended).toContain('Agency return (Example Fostering): the request was sent again.');
    const toAgencies = mailsOf(crew(), caseId).flatMap(({ to }) => to);
    expect(toAgencies.filter((email) => email === right)).toHaveLength(1);
    expect(toAgencies.filter((email) => email === firstAgency(crew()).contact.email)).toHaveLength(1);

    // The old link still opens a page, and the code goes to the new address only.
    const guest = createVisitor();
    const door = await guest.open(link ?? '');
    const action = actionOf(door, (one) => one.endsWith('/code'));
    const before = crew().cloud.messages().length;
    await guest.send(door, action, controlsOf(door, action));
    expect(
      crew()
        .cloud.messages()
        .slice(before)
        .flatMap(({ to }) => to),
    ).toEqual([right]);
    const done = await crew().byLink(caseId, right, write.noInvolvement());
    expect(textOf(done)).toContain('Agency return sent');
  });
};
