import { z } from 'zod';
import { itemsOf, put } from '../record.ts';

const request = z.object({
  rawPath: z.string(),
  rawQueryString: z.string(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean(),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

const json = (statusCode: number, value: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const handler = async (event: unknown): Promise<unknown> => {
  const { rawPath, rawQueryString, body, isBase64Encoded, requestContext } = request.parse(event);
  const [, kind, id = '', verb] = rawPath.split('/');
  const query = new URLSearchParams(rawQueryString);
  switch (`${requestContext.http.method} ${kind ?? ''}${verb === undefined ? '' : ` ${verb}`}`) {
    case 'GET time':
      return json(200, { now: new Date().toISOString(), ms: Date.now() });
    case 'GET environment':
      return json(200, process.env);
    case 'POST echo':
      return { statusCode: 200, cookies: ['a=1', 'b=2'], headers: { 'x-one': '1' }, body, isBase64Encoded };
    case 'POST event':
      return json(200, event);
    case 'GET broken':
      throw new TypeError('This handler is broken');
    case 'GET never':
      return new Promise(() => undefined);
    case 'GET crash':
      return process.exit(3);
    case 'POST case':
      await put({ pk: `case#${id}`, sk: 'case', to: query.get('to') ?? 'olu@sutton.example' });
      await put({ pk: `case#${id}`, sk: 'wait', seconds: Number(query.get('wait') ?? 3600) });
      await put({ pk: `case#${id}`, sk: 'event#1', type: 'event', caseId: id });
      return json(201, {});
    case 'POST case answer':
      await put({ pk: `case#${id}`, sk: 'answer', at: new Date().toISOString() });
      await put({ pk: `case#${id}`, sk: 'event#2', type: 'event', caseId: id });
      return json(200, {});
    case 'GET case':
      return json(200, await itemsOf(`case#${id}`));
    default:
      return json(404, {});
  }
};
