import { languages, type Language } from './languages.ts';

/** The folder under which the site lives, without a slash at its end: `` or `/docs`. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The address of a page within the site: base path, language, page.
 *
 * @param page starts and ends with a slash: `/guides/tinywebdb-service/`; the home page is `/`
 */
export function pagePath(language: Language, page: string): string {
  const { path } = languages[language];
  return base + (path === '' ? page : `/${path}${page}`);
}

export const guidePath = (language: Language, guide: string): string =>
  pagePath(language, `/guides/${guide}/`);

/** The address of a file that a guide offers; the same in every language. */
export const guideFilePath = (guide: string, name: string): string =>
  `${base}/guides/${guide}/files/${name}`;

/** The address of a file in `public/` or of the build, such as `/favicon.svg`. */
export const filePath = (file: string): string => base + file;

/** What the picture of all pages is called that are not guides. */
export const SITE_PICTURE = 'site';

/** The address of the picture that others show beside a link to a page: that of the guide, or of the site. */
export const sharePicturePath = (language: Language, picture: string): string =>
  filePath(`/share/${language}/${picture}.png`);
