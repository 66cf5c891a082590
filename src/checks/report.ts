import { problemOf, remedyOf, type Finding } from './finding.ts';

/** The whole report as the terminal shows it: every finding with its place, what is wrong and what to do. */
export function report(findings: readonly Finding[], guides: number): string {
  if (findings.length === 0) return `${count(guides, 'guide')} checked, nothing wrong.`;
  const files = new Set(findings.map(({ file }) => file)).size;
  return [
    ...findings.map(describe),
    `${count(findings.length, 'finding')} in ${count(files, 'file')}`,
  ].join('\n\n');
}

function describe(found: Finding): string {
  return [
    `${found.file}:${found.line}:${found.column}  ${found.rule}`,
    `  ${oneLine(problemOf(found))}`,
    `  ${oneLine(remedyOf(found))}`,
  ].join('\n');
}

/** Keeps quoted content from breaking the form of the report, or from steering the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
