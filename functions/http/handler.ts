/** The door for people: a request comes in, a page goes out, and whatever breaks is logged once and explained kindly. */
import middy from '@middy/core';
import { container } from '../runtime/container.ts';
import { faultOf, logger } from '../runtime/logger.ts';
import { answer } from './answer.ts';
import { plainPage } from './pages/errors.ts';
import { BadRequest, parseRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

const serve = async (event: unknown): Promise<HttpResponse> => answer(parseRequest(event), container());

/** Lambda handler for API Gateway HTTP API events, payload format 2.0. */
export const handler = middy()
  .onError((request) => {
    const { error } = request;
    if (!(error instanceof BadRequest)) logger.error('A page failed', faultOf(error));
    request.response = plainPage(error instanceof BadRequest ? error.status : 503);
  })
  .handler(serve);
