import { components } from './index.ts';

/** The table of the manual, `content/README.md`, which a test holds equal to it. */
export function componentTable(): string {
  const rows = Object.values(components).flatMap(({ manual, paper, search }) =>
    manual.map(([write, get]) => `| ${write} | ${get} | ${paper} | ${search} |`),
  );
  return ['| write | to get | on paper | found |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
