import type { APIRoute } from 'astro';
import { guidesIn } from '../../../../guides/guides.ts';
import { qrPath } from '../../../../features/paper/qr-path.ts';
import { languageIds, languages, type Language } from '../../../../i18n/languages.ts';
import { guidePath } from '../../../../i18n/paths.ts';

export async function getStaticPaths() {
  const codes = await Promise.all(
    languageIds.map(async (language) =>
      (await guidesIn(language)).map(({ id }) => ({
        params: { lang: languages[language].path || undefined, guide: id },
        props: { language, guide: id },
      })),
    ),
  );
  return codes.flat();
}

interface Props {
  readonly language: Language;
  readonly guide: string;
}

/** The address of a guide as a QR code, for paper: a file of its own, since few readers print. */
export const GET: APIRoute<Props> = ({ props: { language, guide }, site }) => {
  const { side, path } = qrPath(new URL(guidePath(language, guide), site).href);
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml' } });
};
