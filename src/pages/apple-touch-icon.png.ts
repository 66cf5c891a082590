import type { APIRoute } from 'astro';
import { drawIcon } from '../share/drawing.ts';
import { lightPaint } from '../share/paint.ts';
import { toPng } from '../share/png.ts';

/** The mark for the home screens of phones. */
export const GET: APIRoute = async () =>
  new Response(await toPng(drawIcon(180, lightPaint)), {
    headers: { 'content-type': 'image/png' },
  });
