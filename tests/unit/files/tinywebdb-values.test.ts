import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge, type PlaceholderModel } from '../../../src/engine/value-rules.ts';

/** Google names its places differently from one product to the next; the fields of the guide take each where it is right. */
const { placeholders } = parse(
  readFileSync('content/guides/tinywebdb-service/guide.yml', 'utf8'),
) as { readonly placeholders: readonly PlaceholderModel[] };

function judged(id: string, value: string): string {
  const placeholder = placeholders.find((one) => one.id === id);
  if (placeholder === undefined) throw new Error(`no placeholder ${id}`);
  const judgement = judge(value, placeholder);
  return judgement.is === 'good' && judgement.warning !== undefined ? 'warned' : judgement.is;
}

test.each([
  ['region', 'asia-east1', 'good'],
  ['region', 'europe-west3', 'good'],
  ['region', 'northamerica-northeast2', 'good'],
  ['region', 'us-central', 'warned'],
  ['region', 'europe-west', 'warned'],
  ['region', 'us-central1', 'warned'],
  ['region', 'asia-east', 'bad'],
  ['region', 'us-east', 'bad'],
  ['region', 'Tokyo', 'bad'],
  ['firestore-location', 'us-central1', 'good'],
  ['firestore-location', 'nam5', 'good'],
  ['firestore-location', 'eur3', 'good'],
  ['firestore-location', 'us-central', 'bad'],
  ['firestore-location', 'europe-west', 'bad'],
])('%s: %s is %s', (id, value, is) => {
  expect(judged(id, value)).toBe(is);
});
