import type { Translate } from '../i18n/strings.ts';
import type { Guide } from '../authored/guide-schema.ts';

/** What a kind of guide is called. */
export function kindWord(kind: Guide['kind'], t: Translate): string {
  return {
    'how-to': t('kindHowTo'),
    explanation: t('kindExplanation'),
    checklist: t('kindChecklist'),
    history: t('kindHistory'),
  }[kind];
}
