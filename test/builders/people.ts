/** The people of a partnership as those who act on a case. */
import type { Group } from '../../functions/domain/access/may.ts';
import type { Actor, Recipient } from '../../functions/domain/case/case.ts';
import type { PartnerId, Partnership, Party } from '../../functions/domain/partnership/partnership.ts';

export const asPartner = ({ email, name, title }: Party): Actor => ({
  kind: 'partner',
  id: email,
  name,
  title,
});

/** The first of the partnership's staff in that group. */
export const staffOf = ({ slug, staff }: Partnership, group: Group): Actor => {
  const found = staff.find(({ groups }) => groups.includes(group));
  if (found === undefined) throw new Error(`${slug} has no ${group} among its staff`);
  return { kind: 'staff', id: found.email, name: found.name, title: found.title };
};

export const signerOf = (
  { slug, partners }: Partnership,
  id: PartnerId,
  capacity: 'lead' | 'deputy' = 'lead',
): Actor => {
  const partner = partners.find((one) => one.id === id);
  if (partner === undefined) throw new Error(`${slug} has no partner ${id}`);
  return asPartner(partner[capacity]);
};

export const school: Recipient = {
  role: 'referrer',
  organisation: 'Example Primary School',
  party: { title: 'Designated safeguarding lead', name: 'Pat Reed', email: 'pat.reed@school.example' },
};
