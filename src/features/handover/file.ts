import { writeFile, type Handover } from '../../engine/handover.ts';
import { make } from '../../browser/make.ts';

/** The file name: `waymark-progress-2026-11-23.json`, in local time. */
export function fileName(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `waymark-progress-${day}.json`;
}

/** Downloads the states as a file. */
export function saveFile(guides: Handover): void {
  const now = Date.now();
  const blob = new Blob([writeFile(guides, now)], { type: 'application/json' });
  const href = URL.createObjectURL(blob);
  make('a', { href, download: fileName(now) }).click();
  // Some browsers read the blob only after the click handler has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
