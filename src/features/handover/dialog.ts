import { copyText } from '../../browser/clipboard.ts';
import { writeFragment } from './link.ts';
import type { Handover } from '../../engine/handover.ts';
import { handoverWords, type HandoverWords } from './words.ts';
import { saveFile } from './file.ts';
import { openFrame } from './frame.ts';
import { make, makeButton } from '../../browser/make.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import { drawQr } from './qr-drawing.ts';

export interface HandoverContent {
  /** The states in the link, without titles that the other device has. */
  readonly link: Handover;
  /** The complete states, for the file. */
  readonly file: Handover;
  /** True if values were left out because they are secret. */
  readonly hasSecrets: boolean;
  /** True if all guides are handed over, not one. */
  readonly isAll: boolean;
}

/** Opens a dialog that offers progress as a link, a QR code and a file. */
export async function openHandover({
  link,
  file,
  hasSecrets,
  isAll,
}: HandoverContent): Promise<void> {
  const words = inPageLanguage(handoverWords);
  if (Object.keys(link).length === 0) {
    await openFrame(words.title, make('p', {}, words.nothing));
    return;
  }
  const address = location.origin + location.pathname + (await writeFragment(link));
  await openFrame(
    words.title,
    make('p', {}, isAll ? words.ledeAll : words.ledeOne),
    linkPart(address, words),
    codePart(address, words),
    make(
      'p',
      { className: 'handover-file' },
      makeButton(words.file, '', () => saveFile(file)),
      make('span', {}, words.fileHint),
    ),
    make('p', { className: 'handover-note' }, words.private, hasSecrets ? ` ${words.secrets}` : ''),
  );
}

function linkPart(address: string, words: HandoverWords): HTMLElement {
  const field = make('input', { type: 'text', readOnly: true, value: address });
  field.setAttribute('aria-label', words.link);
  field.addEventListener('focus', () => field.select());
  // A live region of its own: those outside an open modal are not announced.
  const status = make('span', { className: 'handover-status', role: 'status' });
  const copy = makeButton(words.copy, 'primary', () => {
    void copyText(address).then((isCopied) => {
      status.textContent = isCopied ? words.copied : words.copyFailed;
      if (!isCopied) field.focus();
    });
  });
  copy.autofocus = true;
  // The Web Share API is optional.
  const canShare = 'share' in navigator;
  const share = canShare ? makeButton(words.share, '', () => void shareLink(address)) : undefined;
  return make('p', { className: 'handover-link' }, field, copy, share, status);
}

/** Rejected when the reader cancels, which needs no message. */
const shareLink = (url: string): Promise<void> =>
  navigator.share({ url, title: document.title }).catch(() => undefined);

function codePart(address: string, words: HandoverWords): HTMLElement {
  const drawing = drawQr(address, words.code);
  return drawing
    ? make('figure', {}, drawing, make('figcaption', {}, words.codeHint))
    : make('p', { className: 'handover-note' }, words.codeTooMuch);
}
