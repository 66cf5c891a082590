import type { Language } from '../i18n/languages.ts';
import { translate } from '../i18n/strings.ts';
import { sampleWords } from './specimen.words.ts';
import { fieldStates, stepStates } from './specimen.ts';

/**
 * Puts the rendered specimen into its states, with the attributes that the elements would set, and prefixes its ids so that it
 * can appear twice on a page.
 *
 * @throws if a component no longer has one of these attributes, so that the page cannot show a state that does not exist
 */
export function inState(html: string, language: Language, suffix: string): string {
  const t = translate(language, sampleWords);
  let shown = html;
  const put = (before: string, after: string): void => {
    if (!shown.includes(before)) throw new Error(`The design page finds no ${before}`);
    shown = shown.replace(before, after);
  };
  for (const state of stepStates) {
    const item = `data-step-item="${state}" data-standing="open"`;
    if (state === 'next') put(item, `${item} data-next`);
    else put(item, item.replace('"open"', `"${state}"`));
  }
  put('data-step="done"', 'data-step="done" checked');
  put('value="new"', 'value="new" checked');
  put('value="yes"', 'value="yes" checked');
  put('class="values needs-script"', 'class="values needs-script" open');
  const place = /data-value="good"[^>]*>[^<]*</.exec(shown)?.[0];
  put(place ?? 'data-value="good"', `data-value="good" data-filled>${fieldStates.good.value}<`);
  put('data-task="ticked"', 'data-task="ticked" checked');
  for (const [id, state] of Object.entries(fieldStates)) {
    if (!state) continue;
    const { judgement, value, message } = state;
    const at = shown.indexOf(`data-placeholder="${id}"`);
    const field = shown.lastIndexOf('<value-field', at);
    if (at < 0 || field < 0) throw new Error(`The design page finds no field "${id}"`);
    shown = `${shown.slice(0, field)}<value-field data-judgement="${judgement}"${shown.slice(field + '<value-field'.length)}`;
    put(`data-placeholder="${id}"`, `data-placeholder="${id}" value="${value}"`);
    const says = `id="setup-${id}-message"></p>`;
    put(says, says.replace('></p>', `>${message ? t(message) : ''}</p>`));
  }
  shown = shown.replace(/(<undo-bar[^>]*?) hidden(?:="[^"]*")?/, '$1');
  put('data-undo-title></p>', `data-undo-title>${t('justDone')}</p>`);
  return ownIds(shown, suffix);
}

const REFERENCE = /\b(id|for|name|aria-labelledby|aria-describedby|href)="(#?)([^"]+)"/g;

function ownIds(html: string, suffix: string): string {
  return html.replace(REFERENCE, (whole, attribute: string, hash: string, ids: string) => {
    if (attribute === 'href' && hash === '') return whole;
    const own = ids.split(' ').map((id) => `${id}-${suffix}`);
    return `${attribute}="${hash}${own.join(' ')}"`;
  });
}
