import { describe, expect, test } from 'vitest';
import { stepFingerprints } from '../../../src/guides/step-fingerprints.ts';

const steps = [
  { id: 'dig', title: { en: 'Dig a hole', zh: '挖坑' } },
  {
    id: 'look',
    title: 'Look',
    checkpoint: {
      question: { en: 'Is it deep?', zh: '够深吗？' },
      answers: [
        { id: 'yes', label: { en: 'Yes', zh: '够' }, to: 'next' },
        { id: 'no', label: { en: 'No', zh: '不够' }, to: 'dig', then: 'Dig on.' },
      ],
    },
  },
];
const body = (dig: string, look = 'Look down.') =>
  `Before.\n\n<Trail>\n\n<Step id="dig">\n\n${dig}\n\n</Step>\n\n<Step id="look">\n\n${look}\n\n</Step>\n\n</Trail>\n`;
const fingerprints = (dig: string, look?: string) => stepFingerprints(steps, body(dig, look), 'en');

const text = 'Take the *spade* and dig[^faq].\n\n```\ndig  --deep\n```\n\n- [ ] Gloves on ^gloves';

describe('the fingerprint of a step', () => {
  test('is four characters, another one for each step', () => {
    const [dig, look] = fingerprints(text);
    expect(dig).toMatch(/^[\w-]{4}$/);
    expect(look).toMatch(/^[\w-]{4}$/);
    expect(dig).not.toBe(look);
  });

  test.each([
    ['a line is broken elsewhere', text.replace('spade* and', 'spade*\nand')],
    ['emphasis goes', text.replaceAll('*', '')],
    ['a source is cited or not', text.replace('[^faq]', '')],
    ['the id of a task is written otherwise', text.replace('^gloves', ' ^gloves-on')],
  ])('stays when %s', (_what, other) => {
    expect(fingerprints(other)).toEqual(fingerprints(text));
  });

  test.each([
    ['a word', text.replace('spade', 'shovel')],
    ['a command', text.replace('--deep', '--deeper')],
    ['a blank in a command', text.replace('dig  --deep', 'dig --deep')],
    ['a placeholder', text.replace('spade', '<Value id="tool" />')],
    ['what is added', `${text}\n\nThen rest.`],
  ])('changes with %s, and that of no other step', (_what, other) => {
    const [dig, look] = fingerprints(text);
    const [dug, looked] = fingerprints(other);
    expect(dug).not.toBe(dig);
    expect(looked).toBe(look);
  });

  test('changes with title, question and answers, of its own language', () => {
    const [dig = '', look = ''] = fingerprints(text);
    const retitled = steps.map((step) => ({ ...step, title: { en: 'X', zh: '挖坑' } }));
    expect(stepFingerprints(retitled, body(text), 'en')[0]).not.toBe(dig);
    expect(stepFingerprints(retitled, body(text), 'zh')[0]).toBe(
      stepFingerprints(steps, body(text), 'zh')[0],
    );
    const asked = structuredClone(steps);
    const checkpoint = asked[1]?.checkpoint;
    if (checkpoint) checkpoint.question.en = 'Deep enough?';
    expect(stepFingerprints(asked, body(text), 'en')).toEqual([
      dig,
      expect.not.stringMatching(look),
    ]);
  });

  test('does not depend on what stands before it', () => {
    const moved = [...steps].reverse();
    expect(stepFingerprints(moved, body(text), 'en').toReversed()).toEqual(fingerprints(text));
  });
});
