import { serveSite } from './static-site.ts';

/** `npm start`: serves what was built. `PORT` and `BASE_PATH` say where. */
try {
  const site = await serveSite({
    folder: process.argv[2] ?? 'dist',
    port: Number(process.env['PORT'] ?? 4321),
    base: process.env['BASE_PATH'] ?? '/',
  });
  console.log(`\nWaymark is at ${site.url} (Ctrl+C ends it)`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  console.error('The port is taken by another program. Choose one: PORT=4400 npm start');
  process.exitCode = 1;
}
