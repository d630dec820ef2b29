/** An agency says what it knows. A late return is taken like any other; lateness shows from the dates. */
import { accept } from '../commands.ts';
import { agencyReturnReading } from '../readings.ts';
import type { Answer } from './answer.ts';

export const agencyReturn: Answer = ({ at, by, filed }, request) =>
  accept({
    type: 'AgencyReturnSubmitted',
    requestId: request.id,
    agencyId: request.agencyId ?? '',
    involved: agencyReturnReading.parse(filed.answers).involvement.involved,
    filed,
    at,
    by,
  });
