/** Every route of the site. One that is not in this list does not exist. */
import { siteAssets, type Visit } from './context.ts';
import { caseRoutes } from './pages/case.ts';
import { checkRoutes } from './pages/check.ts';
import { documentRoutes } from './pages/documents.ts';
import { draftRoutes } from './pages/draft.ts';
import { notFound } from './pages/errors.ts';
import { noticeRoutes } from './pages/notice.ts';
import { questionRoutes } from './pages/question.ts';
import { referRoutes } from './pages/refer.ts';
import { requestRoutes } from './pages/request.ts';
import { signInRoutes } from './pages/sign-in.ts';
import { workListRoutes } from './pages/work-list.ts';
import { asset, type HttpResponse } from './response.ts';
import { anyone, type Route } from './route.ts';

const file = (visit: Visit): Promise<HttpResponse> => {
  const wanted = `/assets/${visit.params.file ?? ''}`;
  const found = siteAssets(visit.ports.rules.partnership).files.find(({ path }) => path === wanted);
  return Promise.resolve(found === undefined ? notFound(visit) : asset(found.contentType, found.body));
};

export const routes: readonly Route[] = [
  anyone('GET', '/assets/:file', file),
  ...signInRoutes,
  ...workListRoutes,
  ...referRoutes,
  ...draftRoutes,
  ...questionRoutes,
  ...checkRoutes,
  ...requestRoutes,
  ...noticeRoutes,
  ...caseRoutes,
  ...documentRoutes,
];
