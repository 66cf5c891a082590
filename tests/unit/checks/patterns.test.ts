import { describe, expect, test } from 'vitest';
import { slowPart } from '../../../src/checks/patterns.ts';

describe('patterns that are slower than linear', () => {
  test.each([
    ['^(a+)+$', 'nested'],
    ['^(a|a)*$', 'alternatives that share'],
    ['^\\d+\\w*x$', 'neighbours that share'],
    ['^.*a.*b$', 'two that share everything'],
    ['FAILED: .*redirect', 'begins anew'],
    ['KB(1|2)[^\\\\]*$', 'begins anew within a class'],
    ['\\s+$', 'begins anew at each blank'],
    ['[A-Za-z]+\\s+[A-Za-z]+\\s+[A-Za-z]+', 'begins anew in each word'],
    [':.*:', 'begins anew at each colon'],
    ['(ab)+c', 'begins anew at each pair'],
    ['x(?=.*y)', 'looks ahead from each x'],
    ['(entry|point).*(dll)', 'begins anew at each of two'],
  ])('%s: %s', (regex) => {
    expect(slowPart(regex, '')).toBeDefined();
    expect(slowPart(regex, 'i')).toBeDefined();
  });
});

describe('patterns that are linear', () => {
  test.each([
    '^[a-z]+$',
    '^\\d+(\\.\\d+)?$',
    ':[^:]*:',
    'FAILED: .{0,300}redirect',
    '\\.[a-z]+$',
    '\\b\\w+x',
    'KB\\d+',
    'a.*',
    '^https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~-]+)*/$',
    '^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$',
    'no route',
  ])('%s', (regex) => {
    expect(slowPart(regex, 'i')).toBeUndefined();
  });
});
