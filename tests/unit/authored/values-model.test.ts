import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'astro/zod';
import { ruleSchema } from '../../../src/authored/guide-schema.ts';
import { placeholderModel } from '../../../src/authored/values-model.ts';
import type { ValueKind } from '../../../src/engine/value-kind.ts';

test('the kinds that authors may write are those that the engine judges', () => {
  type Kind = Extract<z.infer<typeof ruleSchema>, { is: unknown }>['is'];
  expectTypeOf<Kind>().toEqualTypeOf<ValueKind>();
  expect(ruleSchema.safeParse({ is: 'cidr', message: 'x' }).success).toBe(true);
  expect(ruleSchema.safeParse({ is: 'constructor', message: 'x' }).success).toBe(false);
});

test('a rule speaks the language of the page', () => {
  const message = { en: 'No dot.', zh: '不能有句点。' };
  const placeholder = { id: 'name', label: 'Name', example: 'a', rules: [{ not: '\\.', message }] };
  expect(placeholderModel(placeholder, 'zh').rules).toEqual([{ not: '\\.', message: message.zh }]);
});
