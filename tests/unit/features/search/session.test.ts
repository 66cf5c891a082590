import { expect, test, vi } from 'vitest';
import type { Results, SearchClient } from '../../../../src/features/search/query/client.ts';
import { SearchSession, type SearchState } from '../../../../src/features/search/query/session.ts';

const options = { pages: 1, sections: 1 };

/** A client whose answers come when the test says so. */
function slowClient() {
  const answers = new Map<string, (fails?: boolean) => void>();
  const search = (query: string) =>
    new Promise<Results>((done, fail) => {
      answers.set(query, (fails) => {
        if (fails) fail(new Error('offline'));
        else done({ query } as Results);
      });
    });
  return { answers, client: { search } as unknown as SearchClient };
}

function openSession() {
  vi.useFakeTimers();
  const { answers, client } = slowClient();
  const shown: string[] = [];
  const session = new SearchSession(client, (state: SearchState) => {
    shown.push(state.is === 'found' ? state.results.query : state.is);
  });
  return { session, answers, shown };
}

test('a late answer never replaces a newer one', async () => {
  const { session, answers, shown } = openSession();
  session.ask('first', options, true);
  await vi.advanceTimersByTimeAsync(1);
  session.ask('second', options, true);
  await vi.advanceTimersByTimeAsync(1);
  answers.get('second')?.();
  await vi.advanceTimersByTimeAsync(1);
  answers.get('first')?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['second']);
});

test('an emptied field stays empty, whatever comes', async () => {
  const { session, answers, shown } = openSession();
  session.ask('first', options, true);
  await vi.advanceTimersByTimeAsync(1);
  session.ask(' ', options);
  answers.get('first')?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(['empty']);
});

test('waiting is told when it lasts, and so is failing', async () => {
  const { session, answers, shown } = openSession();
  session.ask('first', options);
  await vi.advanceTimersByTimeAsync(1000);
  answers.get('first')?.(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toEqual(['waiting', 'failed']);
});
