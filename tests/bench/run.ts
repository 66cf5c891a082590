import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveSite } from '../../src/serve/static-site.ts';
import { findBrowser, launch } from '../support/browser-program.ts';
import { buildSite } from '../support/build-site.ts';
import type { Figure, Measure } from './figure.ts';

/**
 * `npm run bench`: measures what DESIGN.md promises in figures, one after the other, and ends with 1 if one is over its budget.
 * Each `*.bench.ts` beside this file is one figure; arguments take those whose name holds one of them.
 */
const wanted = process.argv.slice(2);
const files = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .toSorted();

const given = process.env['WAYMARK_DIST'];
const folder = given === undefined ? await buildSite('site') : resolve(given);
const site = await serveSite({ folder, port: 0 });
const browser = await launch(await findBrowser());
const figures: Figure[] = [];
try {
  for (const file of files) {
    const { measure } = (await import(`./${file}`)) as { measure: Measure };
    figures.push(await measure({ url: site.url, folder, browser }));
  }
} finally {
  await browser.close();
  await site.close();
}

const isOver = ({ value, budget }: Figure): boolean => value > budget;
const widest = Math.max(...figures.map(({ name }) => name.length));
for (const figure of figures) {
  const { name, value, unit, budget } = figure;
  const measured = `${Number(value.toFixed(2))} ${unit}`.padStart(14);
  console.log(
    `${isOver(figure) ? '✗' : '✓'} ${name.padEnd(widest)} ${measured}   at most ${budget} ${unit}`,
  );
}
process.exitCode = figures.some(isOver) ? 1 : 0;
