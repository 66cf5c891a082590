import { describe, expect, it } from 'vitest';
import { report } from '../../../src/checks/report.ts';
import { check, fixture } from './support.ts';

describe('the broken fixture', () => {
  it('gets one report of everything that is wrong, in the order of files and lines', () => {
    expect(report(check(fixture('broken')), 2)).toMatchInlineSnapshot(`
      "content/guides/fix-a-lamp/en.mdx:2:1  missing-field
        The field "lede" is missing in the front matter.
        Add it. Meaning: Who it is for, what they need, what they have at the end; inline Markdown.

      content/guides/fix-a-lamp/en.mdx:6:5  unknown-guide
        The link leads to the guide "paint-a-wall", which does not exist.
        Use one of: fix-a-lamp, half-done.

      content/guides/fix-a-lamp/en.mdx:6:37  unknown-anchor
        The link leads to "#done", which is not in this guide.
        Use one of: switch-off, unscrew, screw-in, switch.

      content/guides/fix-a-lamp/en.mdx:6:54  unknown-source
        The source "boxes" is cited but not listed under "sources:" in guide.yml.
        List it under "sources:" in guide.yml.

      content/guides/fix-a-lamp/en.mdx:8:1  section-without-id
        The section "Before" has no id.
        End the heading with one, the same in both languages: ## Before ^before

      content/guides/fix-a-lamp/en.mdx:10:1  task-without-id
        The task "The ladder stands" has no id.
        End its first line with one, the same in both languages: - [ ] The ladder stands ^the-ladder-stands

      content/guides/fix-a-lamp/en.mdx:14:12  placeholder-outside-code
        {{watts}} is filled in only in code, and this is prose.
        Write <Value id="watts" />.

      content/guides/fix-a-lamp/en.mdx:16:1  heading-level
        The heading "The switch" is of level 3, which does not fit inside a step.
        Begin it with ####.

      content/guides/fix-a-lamp/en.mdx:18:1  unknown-component
        <Expct> is not in the vocabulary.
        Did you mean "Expect"? The vocabulary is: Step, Checkpoint, When, Value, StepLink, Expect, Trouble, Note, Figure, CodeFile, FaultFinder, Calculator, NameSeries, TargetDrawing, SignOff.

      content/guides/fix-a-lamp/en.mdx:25:14  unknown-placeholder
        "wats" is not a placeholder of guide.yml.
        Did you mean "watts"?

      content/guides/fix-a-lamp/en.mdx:28:1  unexpected-checkpoint
        <Checkpoint /> stands in the step "screw-in", which has no checkpoint in guide.yml.
        Write the question and its answers under "checkpoint:" of that step, or remove it.

      content/guides/fix-a-lamp/en.mdx:32:1  missing-checkpoint
        The step "unscrew" has a checkpoint in guide.yml, but the text does not show it.
        Write <Checkpoint /> on a line of its own, usually at the end of the step.

      content/guides/fix-a-lamp/en.mdx:32:1  step-order
        The step "unscrew" stands after "screw-in" here, but before it in guide.yml.
        Put the steps in the order of guide.yml, or change the order there, for both languages.

      content/guides/fix-a-lamp/en.mdx:34:6  raw-html
        <b> is HTML, which guides do without.
        Write **bold**.

      content/guides/fix-a-lamp/en.mdx:36:1  markdown-image
        Pictures are not written as ![…](…).
        Save the drawing as figures/<id>.svg, describe it under "figures:" in guide.yml and write <Figure id="…" />.

      content/guides/fix-a-lamp/figures/socket.svg:1:1  drawing-size
        The <svg> has width.
        Give it a viewBox such as viewBox="0 0 400 300", without width and height: the page decides how large it is.

      content/guides/fix-a-lamp/figures/socket.svg:2:17  unsafe-drawing
        The drawing has style="fill:red", which the page does not allow.
        Use classes instead: the page forbids style attributes.

      content/guides/fix-a-lamp/figures/socket.svg:3:9  word-missing
        The drawing names the word "rim", which the figure "socket" does not have.
        Use one of: ring.

      content/guides/fix-a-lamp/guide.yml:2:8  unknown-topic
        There is no topic "hom" in content/topics.yml.
        Did you mean "home"?

      content/guides/fix-a-lamp/guide.yml:6:3  wrong-field
        "status.is" is "outdated", which is not among its words.
        Use one of: current, changed, history.

      content/guides/fix-a-lamp/guide.yml:7:9  missing-field
        The field "zh" is missing in status.note.
        Add it.

      content/guides/fix-a-lamp/guide.yml:9:7  unquoted-date
        The date 2026-11-22 stands without quotes.
        Write '2026-11-22', in quotes: without them most programs take it for a point in time.

      content/guides/fix-a-lamp/guide.yml:11:3  unknown-field
        "by" is not a field of checked.
        Use one of: note.

      content/guides/fix-a-lamp/guide.yml:13:11  unknown-related
        The related guide "paint-a-wall" does not exist.
        Use one of: half-done.

      content/guides/fix-a-lamp/guide.yml:19:15  duplicate-id
        Two entries of "choices: lamp: options" have the id "led"; the first stands in line 18.
        Give this one an id of its own.

      content/guides/fix-a-lamp/guide.yml:23:14  value-breaks-rules
        The example "sixty" of the placeholder "watts" breaks its own rule: "Digits only."
        Change the example or the rule; what the guide shows must be allowed to type.

      content/guides/fix-a-lamp/guide.yml:30:13  unknown-choice
        The choice "lamps" is not in guide.yml.
        Did you mean "lamp"?

      content/guides/fix-a-lamp/guide.yml:36:57  checkpoint-to-nowhere
        The answer "yes" of the checkpoint of "unscrew" leads to "screw-inn", which is no step.
        Did you mean "screw-in"?

      content/guides/fix-a-lamp/guide.yml:40:9  duplicate-step-id
        Two steps have the id "switch-off"; the first stands in line 28.
        Give this step an id of its own. Readers' ticks belong to ids, so never give away an old one.

      content/guides/fix-a-lamp/guide.yml:46:7  word-unused
        The word "ring" of the figure "socket" stands nowhere in its drawing.
        Write {ring} in a <text> of figures/socket.svg, or remove the word.

      content/guides/fix-a-lamp/guide.yml:48:11  date-after-check
        The change is dated 2027, but the guide was last checked on 2026-11-22.
        Correct the date, or check the guide again and set "checked: on:".

      content/guides/fix-a-lamp/guide.yml:51:15  unknown-source
        The source "law" is cited but not listed under "sources:" in guide.yml.
        List it under "sources:" in guide.yml.

      content/guides/fix-a-lamp/guide.yml:53:9  uncited-source
        The source "box" is cited nowhere: not in en.mdx and not in zh.mdx and not in the changes.
        Write [^box] after the word that it proves, name it in a change, or remove it.

      content/guides/fix-a-lamp/zh.mdx:1:1  component-missing
        <Figure id="socket"> is in en.mdx (line 40) but not here.
        Add it here, or remove it there.

      content/guides/fix-a-lamp/zh.mdx:1:1  section-missing
        The section "^switch" is in en.mdx (line 16) but not here.
        Add the section with its heading and "^switch", or remove it there.

      content/guides/fix-a-lamp/zh.mdx:7:4  chinese-punctuation
        "先关灯,再换 LED灯泡" has half-width punctuation between Chinese characters.
        Write it full-width: "先关灯，再换 LED灯泡". What stands so on a screen or is typed belongs in \`code\`.

      content/guides/fix-a-lamp/zh.mdx:7:7  chinese-spacing
        "先关灯,再换 LED灯泡。" has a space between Chinese and Latin letters or digits, or behind a Chinese stop.
        Remove the space: "先关灯,再换LED灯泡。"; the page adds the distance. What is typed or quoted exactly belongs in \`code\`.

      content/guides/fix-a-lamp/zh.mdx:17:8  step-missing
        The step "unscrew" of guide.yml (line 31) is not in this text.
        Write <Step id="unscrew"> … </Step> after the step "switch-off".

      content/guides/half-done/en.mdx:9:1  unreadable-mdx
        The text cannot be read from here on: <Note> is never closed.
        Close it, or end it with " />" if it has no content. Leave a blank line after an opening tag and before a closing one.

      content/guides/half-done/guide.yml:2:8  unreadable-yaml
        The YAML cannot be read: there are two colons in a line, or a text runs on into the next field.
        Put a text that contains ": " in quotes.

      40 findings in 6 files"
    `);
  });
});
