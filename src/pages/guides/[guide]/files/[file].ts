import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { downloadPath } from '../../../../authored/content-paths.ts';
import { readContent } from '../../../../authored/read-content.ts';
import { filesOf } from '../../../../guides/files.ts';

/** The files that guides offer for download, byte for byte as they stand in the guide's folder. */
export async function getStaticPaths() {
  const { guides } = await readContent();
  const lists = await Promise.all(
    guides.map(async ({ id }) =>
      (await filesOf(id)).map((file) => ({ params: { guide: id, file } })),
    ),
  );
  return lists.flat();
}

export const GET: APIRoute = async ({ params: { guide = '', file = '' } }) =>
  new Response(await readFile(downloadPath(guide, file)));
