import type { Circumstances, ValueRule } from './value-model.ts';

/** Whether a value obeys a rule for days; without a today no day is near it. */
export function obeysDay(value: string, rule: ValueRule, { now }: Circumstances): boolean {
  return !('day' in rule) || (now !== undefined && isDayWithin(value, rule.day, dayOf(now)));
}

/** By the reader's own calendar, as `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/**
 * Whether a text is a day of the calendar, `YYYY-MM-DD`, so many days from today.
 *
 * @param days fewest and most, ends included; negative ones are past
 * @param today as `YYYY-MM-DD`
 */
function isDayWithin(value: string, days: readonly [number, number], today: string): boolean {
  const [day, start] = [dayNumber(value), dayNumber(today)];
  return (
    day !== undefined && start !== undefined && day - start >= days[0] && day - start <= days[1]
  );
}

function dayNumber(value: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  return isReal ? time / 86_400_000 : undefined;
}
