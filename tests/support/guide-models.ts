import type { PageModel } from '../../src/engine/page-model.ts';
import { isGuide, readPage } from './built-pages.ts';
import { site } from './site.ts';

/** A guide page as it was built, with what it tells its elements. */
export interface GuideInSite {
  /** `/zh/guides/tinywebdb-service/` */
  readonly path: string;
  /** `/zh/`, the home page of its language. */
  readonly home: string;
  readonly id: string;
  readonly model: PageModel;
  /** Step ids in their order. */
  readonly steps: readonly string[];
  /** Task ids in their order. */
  readonly tasks: readonly string[];
  /** "3 of 9" in the language of the page. */
  readonly tally: (done: number, total: number) => string;
}

/** Every guide in every language. */
export function guidesOfSite(): readonly GuideInSite[] {
  return site().pages.filter(isGuide).map(readGuidePage);
}

/** Every walkthrough in every language: the guides with steps. */
export const walkthroughs = (): readonly GuideInSite[] =>
  guidesOfSite().filter(({ steps }) => steps.length > 0);

/** The English page of a guide. */
export const readGuide = (id: string): GuideInSite => readGuidePage(`/guides/${id}/`);

function readGuidePage(path: string): GuideInSite {
  const { document } = readPage(path);
  const model = JSON.parse(
    document.getElementById('guide-model')?.textContent ?? 'null',
  ) as PageModel;
  const isChinese = path.startsWith('/zh/');
  return {
    path,
    home: isChinese ? '/zh/' : '/',
    id: model.guide.guide,
    model,
    steps: model.guide.steps.map(({ id }) => id),
    tasks: [...document.querySelectorAll('[data-task]')].map(
      (box) => box.getAttribute('data-task') ?? '',
    ),
    tally: (done, total) => (isChinese ? `${done}/${total}` : `${done} of ${total}`),
  };
}
