import { fetchStyleSheet } from '../../browser/style-sheet.ts';
import sheet from './handover.css?url';

let loading: Promise<void> | undefined;

/** Fetches the style sheet of the handover dialogs, once. Never fails. */
export function handoverStyles(): Promise<void> {
  loading ??= fetchStyleSheet(sheet);
  return loading;
}
