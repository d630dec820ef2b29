/** What a browser complains of: errors of scripts, breaches of the policy, requests to elsewhere, files that fail. */
import type { BrowserContext } from 'playwright-core';

export type Complaints = readonly string[];

/** A page with a problem to mend is answered with a 4xx, and Chromium says so: that is no fault of the page. */
const isAnsweredPage = (text: string): boolean =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);

export const watch = (context: BrowserContext, origins: readonly string[], complaints: string[]): void => {
  context.on('console', (message) => {
    const kind = message.type();
    if ((kind === 'error' || kind === 'warning') && !isAnsweredPage(message.text()))
      complaints.push(`${kind}: ${message.text()}`);
  });
  context.on('weberror', (problem) => complaints.push(`script: ${problem.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !origins.includes(url.origin))
      complaints.push(`elsewhere: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A download is a navigation that the browser breaks off by itself.
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= (isPage ? 500 : 400))
      complaints.push(`answered ${String(response.status())}: ${response.url()}`);
  });
};
