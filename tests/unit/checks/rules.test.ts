import { describe, expect, it } from 'vitest';
import { report } from '../../../src/checks/report.ts';
import { rules, type Rule } from '../../../src/checks/rules.ts';
import { cases } from './cases/index.ts';
import { check, edited, fixture, pathOf, textAt } from './support.ts';

describe('the good fixture', () => {
  it('has nothing wrong', () => {
    expect(report(check(fixture('good')), 2)).toBe('2 guides checked, nothing wrong.');
  });
});

describe.each(Object.keys(rules) as Rule[])('%s', (rule) => {
  const own = cases.filter((each) => each.rule === rule);

  it('is provoked by at least one case', () => {
    expect(own).not.toHaveLength(0);
  });

  it.each(own)('$name', ({ file, at, edits, also = [] }) => {
    const content = edited(edits);
    const findings = check(content);
    const hit = findings.find(
      (found) =>
        found.rule === rule &&
        found.file === `content/${pathOf(file)}` &&
        textAt(content, found).startsWith(at),
    );
    expect(hit, report(findings, 2)).toBeDefined();
    // Nothing else is complained about: one mistake, one finding, as far as the mistake allows.
    const others = new Set(findings.map((found) => found.rule).filter((other) => other !== rule));
    expect([...others].sort(), report(findings, 2)).toEqual([...also].sort());
  });
});
