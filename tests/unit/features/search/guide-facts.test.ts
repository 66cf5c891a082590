import { expect, test } from 'vitest';
import { factsOf } from '../../../../src/features/search/build/guide-facts.ts';
import { good, read } from '../../authored/support.ts';

test('what the search says of a guide is what its data say', () => {
  expect(factsOf(read(good()), 'join-a-pool', 'zh')).toMatchObject({
    topic: 'mining',
    topicTitle: '矿机与矿池',
    kind: 'how-to',
    status: 'changed',
    keywords: expect.stringMatching(/^hash rate; 矿机 连不上; 矿机与矿池; /) as string,
  });
});

test('a topic that is called alike in every language keeps its title', () => {
  const files = { ...good(), 'topics.yml': '- { id: mining, title: Bitcoin, about: Pools }\n' };
  const facts = factsOf(read(files, 'plain'), 'join-a-pool', 'zh');
  expect(facts.topicTitle).toBe('Bitcoin');
  expect(facts.keywords).toContain('Bitcoin');
});

test('a guide that is not in order stops the index', () => {
  expect(() => factsOf(read({}), 'nothing', 'en')).toThrow('"nothing" cannot be indexed');
});
