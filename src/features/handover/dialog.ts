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
  /** What goes into the link, kept short. */
  readonly link: Handover;
  /** What goes into the file, with everything. */
  readonly file: Handover;
  /** True if something stays at home because it is secret. */
  readonly hasSecrets: boolean;
  /** True on the page of all guides. */
  readonly isAll: boolean;
}

/** Offers progress as a link, as a QR code and as a file. */
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
  // Beside the button, so that what it says is heard once; what stands behind the dialog is not heard at all.
  const status = make('span', { className: 'handover-status', role: 'status' });
  const copy = makeButton(words.copy, 'primary', () => {
    void copyText(address).then((isCopied) => {
      status.textContent = isCopied ? words.copied : words.copyFailed;
      if (!isCopied) field.focus();
    });
  });
  copy.autofocus = true;
  // Not every browser can share.
  const canShare = 'share' in navigator;
  const share = canShare ? makeButton(words.share, '', () => void shareLink(address)) : undefined;
  return make('p', { className: 'handover-link' }, field, copy, share, status);
}

/** A reader who thinks better of it has shared nothing, and knows. */
const shareLink = (url: string): Promise<void> =>
  navigator.share({ url, title: document.title }).catch(() => undefined);

function codePart(address: string, words: HandoverWords): HTMLElement {
  const drawing = drawQr(address, words.code);
  return drawing
    ? make('figure', {}, drawing, make('figcaption', {}, words.codeHint))
    : make('p', { className: 'handover-note' }, words.codeTooMuch);
}
