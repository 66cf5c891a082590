/**
 * Whether a text is a day of the calendar, `YYYY-MM-DD`, so many days from today.
 *
 * @param days fewest and most, ends included; negative ones are past
 * @param today as `YYYY-MM-DD`
 */
export function isDayWithin(
  value: string,
  days: readonly [number, number],
  today: string,
): boolean {
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
