import { expect, expectTypeOf, test } from 'vitest';
import { ruleSchema } from '../../../src/authored/guide-schema.ts';
import { engineRule, type AuthoredRule } from '../../../src/authored/value-rule.ts';
import type { ValueKind } from '../../../src/engine/value-rules.ts';

test('the kinds that authors may write are those that the engine judges', () => {
  type Kind = Extract<AuthoredRule, { is: unknown }>['is'];
  expectTypeOf<Kind>().toEqualTypeOf<ValueKind>();
  expect(ruleSchema.safeParse({ is: 'cidr', message: 'x' }).success).toBe(true);
  expect(ruleSchema.safeParse({ is: 'constructor', message: 'x' }).success).toBe(false);
});

test('a rule speaks the language of the page', () => {
  const message = { en: 'No dot.', zh: '不能有句点。' };
  expect(engineRule({ not: '\\.', message }, 'zh')).toEqual({ not: '\\.', message: message.zh });
});
