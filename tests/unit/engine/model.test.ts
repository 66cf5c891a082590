import { describe, expect, test } from 'vitest';
import { applies } from '../../../src/engine/model.ts';

describe('applies', () => {
  test('what is for everybody applies', () => {
    expect(applies(undefined, { pool: ['antpool'] })).toBe(true);
    expect(applies({}, { pool: ['antpool'] })).toBe(true);
  });

  test('before choosing, every variant is there', () => {
    expect(applies({ pool: ['antpool'] }, {})).toBe(true);
    expect(applies({ pool: ['antpool'] }, { pool: [] })).toBe(true);
  });

  test('any of the options of a choice will do', () => {
    expect(applies({ windows: ['win7', 'win81'] }, { windows: ['win81'] })).toBe(true);
    expect(applies({ windows: ['win7', 'win81'] }, { windows: ['win11'] })).toBe(false);
  });

  test('of several answers to a choice, one that fits is enough', () => {
    expect(applies({ site: ['shop'] }, { site: ['factory', 'shop'] })).toBe(true);
    expect(applies({ site: ['hotel'] }, { site: ['factory', 'shop'] })).toBe(false);
  });

  test('every choice that is named must fit', () => {
    const condition = { windows: ['win7'], bits: ['x64'] };
    expect(applies(condition, { windows: ['win7'], bits: ['x64'] })).toBe(true);
    expect(applies(condition, { windows: ['win7'], bits: ['x86'] })).toBe(false);
    expect(applies(condition, { windows: ['win7'] })).toBe(true);
  });

  test('a choice called "constructor" is not made because every object has one', () => {
    expect(applies({ constructor: ['a'] }, {})).toBe(true);
  });
});
