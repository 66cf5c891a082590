import { siteAddress } from '../build/site-address.ts';
import { serveSite } from './static-site.ts';

/** `npm start`: serves what was built. `PORT` and `BASE_PATH` say where. */
try {
  const site = await serveSite({
    folder: process.argv[2] ?? 'dist',
    port: Number(process.env['PORT'] ?? 4321),
    base: siteAddress(process.env).base,
  });
  console.log(`\nWaymark is at ${site.url} (Ctrl+C ends it)`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? 'The port is taken by another program. Choose one: PORT=4400 npm start'
      : error.message,
  );
  process.exitCode = 1;
}
