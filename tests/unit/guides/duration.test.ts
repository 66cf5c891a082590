import { expect, test } from 'vitest';
import { stepsWords } from '../../../src/guides/duration.ts';
import { translate } from '../../../src/i18n/strings.ts';
import type { Guide } from '../../../src/authored/guide-schema.ts';

const words = (steps: readonly object[]) =>
  stepsWords({ steps } as unknown as Guide, translate('en'));

test.each([
  [[{}], '1 step'],
  [[{}, {}], '2 steps'],
  [[{}, { when: { pool: ['a'] } }], 'Up to 2 steps'],
  [[{}, {}, { checkpoint: {} }], 'Up to 3 steps'],
])('%j are told as they are: %s', (steps, told) => {
  expect(words(steps)).toBe(told);
});
