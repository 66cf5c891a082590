import { fetchStyleSheet } from '../../browser/style-sheet.ts';
import sheet from './handover.css?url';

let loading: Promise<void> | undefined;

/** Loads the style sheet of the handover dialogs once. Never rejects. */
export function handoverStyles(): Promise<void> {
  loading ??= fetchStyleSheet(sheet);
  return loading;
}
