import { inject } from 'vitest';

/** What the tests know about the site that was built for them. */
export interface ServedSite {
  /** The address of the home page on this machine, with a slash at its end. */
  readonly url: string;
  readonly folder: string;
  /** Every page, the home pages first: `/`, `/404.html`, `/zh/`, `/guides/tinywebdb-service/` … */
  readonly pages: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    site: ServedSite | undefined;
  }
}

/** The site that the set-up built and serves. */
export function site(): ServedSite {
  const built = inject('site');
  if (!built) throw new Error('The site does not build. What the build says stands above.');
  return built;
}
