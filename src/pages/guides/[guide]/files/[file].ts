import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { filesOf } from '../../../../guides/files.ts';

/** The files that guides offer for download, as they stand in `content/guides/<guide>/files/`. */
export async function getStaticPaths() {
  const guides = await getCollection('guides');
  const lists = await Promise.all(
    guides.map(async ({ id }) =>
      (await filesOf(id)).map((file) => ({ params: { guide: id, file } })),
    ),
  );
  return lists.flat();
}

export const GET: APIRoute = async ({ params: { guide = '', file = '' } }) =>
  new Response(await readFile(`content/guides/${guide}/files/${file}`));
