import { describe, expect, it } from 'vitest';
import { report } from '../../../src/checks/report.ts';
import { check, edited, type Edit } from './support.ts';

/** The report on the good fixture with these mistakes. */
const reportOf = (...edits: Edit[]) => report(check(edited(edits)), 2);

describe('what an author reads', () => {
  it('when two steps have one id', () => {
    expect(
      reportOf([
        'guide.yml',
        '  - id: wait\n',
        '  - id: find-ip\n    title: Again\n  - id: wait\n',
      ]),
    ).toMatchInlineSnapshot(`
      "content/guides/join-a-pool/guide.yml:78:9  duplicate-step-id
        Two steps have the id "find-ip"; the first stands in line 63.
        Give this step an id of its own. Readers' ticks belong to ids, so never give away an old one.

      1 finding in 1 file"
    `);
  });

  it('when a component is misspelt', () => {
    expect(
      reportOf([
        'en.mdx',
        '<Expect>an address such as `192.168.1.20`.</Expect>',
        '<Expct>an address.</Expct>',
      ]),
    ).toMatchInlineSnapshot(`
      "content/guides/join-a-pool/en.mdx:19:1  unknown-component
        <Expct> is not in the vocabulary.
        Did you mean "Expect"? The vocabulary is: Step, Checkpoint, When, Value, StepLink, Expect, Trouble, Note, Figure, CodeFile, FaultFinder, Calculator, NameSeries, TargetDrawing, SignOff.

      1 finding in 1 file"
    `);
  });

  it('when a command names an unknown placeholder', () => {
    expect(reportOf(['en.mdx', '{{worker}}\n', '{{worker}} {{sub-acount}}\n']))
      .toMatchInlineSnapshot(`
      "content/guides/join-a-pool/en.mdx:36:28  unknown-placeholder
        "sub-acount" is not a placeholder of guide.yml.
        Did you mean "sub-account"?

      1 finding in 1 file"
    `);
  });

  it('when a step is missing in one language', () => {
    expect(
      reportOf([
        'zh.mdx',
        '<Step id="wait">\n\n等一天，再回到<StepLink id="look" />。\n\n</Step>\n',
        '',
      ]),
    ).toMatchInlineSnapshot(`
      "content/guides/join-a-pool/zh.mdx:53:8  step-missing
        The step "wait" of guide.yml (line 78) is not in this text.
        Write <Step id="wait"> … </Step> after the step "look".

      1 finding in 1 file"
    `);
  });

  it('when a checkpoint leads nowhere', () => {
    expect(reportOf(['guide.yml', 'to: find-ip }', 'to: find-pi }'])).toMatchInlineSnapshot(`
      "content/guides/join-a-pool/guide.yml:77:65  checkpoint-to-nowhere
        The answer "lost" of the checkpoint of "look" leads to "find-pi", which is no step.
        Did you mean "find-ip"?

      1 finding in 1 file"
    `);
  });

  it('when a field is misspelt, empty, of another kind or half translated', () => {
    expect(
      reportOf(
        ['guide.yml', 'minutes: 10', 'minuts: 10'],
        ['guide.yml', 'minutes: [5, 20]', 'minutes: soon'],
        ['guide.yml', 'title: { en: Look at the status, zh: 看状态 }', 'title:'],
        [
          'guide.yml',
          '{ en: Wait for the payout, zh: 等待付款 }',
          '{ en: Wait for the payout, cn: 等待付款 }',
        ],
        ['guide.yml', "written: '2018'", 'written: 2018'],
        ['guide.yml', 'how: sources', 'how: source'],
        ['guide.yml', "not: '\\.'", "nott: '\\.'"],
        ['guide.yml', 'choose: { pool: other }', 'choose: { Pool: other }'],
      ),
    ).toMatchInlineSnapshot(`
      "content/guides/join-a-pool/guide.yml:3:1  wrong-field
        "written" is 2018, a number.
        Put it in quotes: '2018'. Meaning: When the first version was written.

      content/guides/join-a-pool/guide.yml:10:3  wrong-field
        "checked.how" is "source", which is not among its words.
        Did you mean "sources"?

      content/guides/join-a-pool/guide.yml:34:9  unknown-field
        "nott" is not a field of placeholders[2].rules[1].
        Did you mean "not"?

      content/guides/join-a-pool/guide.yml:65:5  unknown-field
        "minuts" is not a field of steps[1].
        Did you mean "minutes"?

      content/guides/join-a-pool/guide.yml:68:5  wrong-field
        "steps[2].minutes" is "soon".
        Write a number or a list of two numbers. Meaning: An estimate: one number, or fewest and most.

      content/guides/join-a-pool/guide.yml:71:5  wrong-field
        "steps[3].title" is empty.
        Write a text or { en: …, zh: … }. Meaning: An instruction: "Find the miner". Inline code in backticks.

      content/guides/join-a-pool/guide.yml:79:12  missing-field
        The field "zh" is missing in steps[4].title.
        Add it.

      content/guides/join-a-pool/guide.yml:79:39  unknown-field
        "cn" is not a field of steps[4].title.
        Use one of: zh.

      content/guides/join-a-pool/guide.yml:86:15  unknown-choice
        The choice "Pool" is not in guide.yml.
        Did you mean "pool"?

      content/guides/join-a-pool/guide.yml:86:15  wrong-field
        "faults[1].choose.Pool" has a name that is no id.
        It must be kebab-case, such as "find-ip".

      10 findings in 1 file"
    `);
  });

  it('when a text cannot be read', () => {
    expect(
      [
        'a <3 b',
        'a { b',
        '<!-- todo -->',
        '<Note kind=tip>x</Note>',
        '<Note kind="tip">\n\nx\n\n</Not>',
        'x</Note>',
        '- a <Note kind="tip">\n- b</Note>',
        '<Note kind="tip"',
      ]
        .map((line) => {
          const file = '/guides/read-a-label/en.mdx';
          return reportOf([file, 'Paper and metal.', line]).split('\n').slice(0, 3).join('\n');
        })
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
      "content/guides/read-a-label/en.mdx:11:4  unreadable-mdx
        The text cannot be read from here on: "<" is taken for the beginning of a tag, but "3" cannot be part of its name.
        In prose write &lt; for a less-than sign and \\{ for a brace; in \`code\` they are just themselves.

      content/guides/read-a-label/en.mdx:11:6  unreadable-mdx
        The text cannot be read from here on: a brace { was opened and not closed.
        In prose write &lt; for a less-than sign and \\{ for a brace; in \`code\` they are just themselves.

      content/guides/read-a-label/en.mdx:11:2  unreadable-mdx
        The text cannot be read from here on: an HTML comment begins here, which MDX does not know.
        Remove it: remarks to other authors belong in the commit message.

      content/guides/read-a-label/en.mdx:11:12  unreadable-mdx
        The text cannot be read from here on: the value of an attribute has no quotes.
        Write it in quotes: id="find-ip".

      content/guides/read-a-label/en.mdx:15:1  unreadable-mdx
        The text cannot be read from here on: </Not> closes what was not opened; <Note> of line 11 is still open.
        Close it, or end it with " />" if it has no content. Leave a blank line after an opening tag and before a closing one.

      content/guides/read-a-label/en.mdx:11:3  unreadable-mdx
        The text cannot be read from here on: a closing tag stands where nothing is open.
        Remove it, or write the opening tag before it.

      content/guides/read-a-label/en.mdx:11:5  unreadable-mdx
        The text cannot be read from here on: <Note> is not closed within its paragraph.
        Close it, or end it with " />" if it has no content. Leave a blank line after an opening tag and before a closing one.

      content/guides/read-a-label/en.mdx:12:1  unreadable-mdx
        The text cannot be read from here on: a tag begins and does not end.
        Close the tag with ">". In prose write &lt; for a less-than sign and \\{ for a brace; in \`code\` they are just themselves."
    `);
  });
});
