import { handoverWords } from './words.ts';
import { handoverStyles } from './styles.ts';
import { make, makeButton } from '../../browser/make.ts';
import { inPageLanguage } from '../../browser/page-words.ts';

/**
 * Opens a modal dialog that is removed when closed: by its button, Esc, a click on the backdrop or a link in it. The browser
 * restores the focus.
 */
export async function openFrame(
  title: string,
  ...content: readonly (Node | string | undefined)[]
): Promise<HTMLDialogElement> {
  await handoverStyles();
  const words = inPageLanguage(handoverWords);
  const heading = make('h2', { id: 'handover-title' }, title);
  const dialog = make('dialog', { className: 'handover' });
  const close = makeButton(words.close, 'quiet', () => dialog.close());
  const inner = make('div', { className: 'handover-inner' }, ...content);
  // The close button stays visible while the content scrolls.
  const head = make('div', { className: 'handover-head' }, heading, close);
  inner.prepend(head);
  dialog.append(inner);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', ({ target }) => {
    if (
      target === dialog ||
      (target instanceof Element && target.closest('a[href]:not([download])'))
    )
      dialog.close();
  });
  document.querySelector('dialog.handover')?.remove();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
