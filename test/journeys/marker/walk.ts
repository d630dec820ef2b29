/** Goes wherever the links of a page lead, as somebody curious would. */
import type { Page, Visitor } from '../../../infra/local/demo/visitor.ts';

const most = 150;

const linksOn = ({ $, url }: Page): readonly string[] =>
  $('a[href]')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', url))
    .filter(({ origin }) => origin === url.origin)
    .map((to) => `${to.origin}${to.pathname}${to.search}`);

/** Every page that can be reached from this one by following links. */
export const walk = async (visitor: Visitor, from: Page): Promise<readonly Page[]> => {
  const seen = new Set([from.url.href]);
  const pages: Page[] = [from];
  for (const page of pages) {
    for (const link of linksOn(page)) {
      if (seen.has(link) || seen.size > most) continue;
      seen.add(link);
      pages.push(await visitor.open(link));
    }
  }
  return pages;
};
