/** What the three doors that serve machines share: a fault is logged once, here, without what anybody typed. */
import middy from '@middy/core';
import { faultOf, logger } from './logger.ts';

/** Wraps a handler; whatever it throws is logged and thrown on, so that the caller retries. */
export const eventDoor = <Out>(handle: (event: unknown) => Promise<Out>) =>
  middy()
    .onError(({ error }) => {
      logger.error('The call failed and will be tried again', faultOf(error));
    })
    .handler(handle);
