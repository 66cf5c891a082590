import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Language } from '../../../i18n/languages.ts';
import { translate } from '../../../i18n/strings.ts';

/** What the search says of a guide besides its text. */
export interface GuideFacts {
  readonly topic: string;
  readonly topicTitle: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly status: string;
  /** What readers may call it, in both languages; and its topic and kind. */
  readonly keywords: string;
}

type Both = Readonly<Record<Language, string>>;
interface GuideFile {
  readonly topic: string;
  readonly kind: keyof typeof kindKeys;
  readonly status: { readonly is: string };
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
}

const kindKeys = {
  'how-to': 'kindHowTo',
  explanation: 'kindExplanation',
  checklist: 'kindChecklist',
  history: 'kindHistory',
} as const;

/** Reads what stands in `guide.yml` and `topics.yml`; the checks have been through both. */
export async function readFacts(guide: string, language: Language): Promise<GuideFacts> {
  const [{ topic, kind, status, keywords }, topics] = await Promise.all([
    read<GuideFile>(`content/guides/${guide}/guide.yml`),
    read<readonly { readonly id: string; readonly title: Both }[]>('content/topics.yml'),
  ]);
  const topicTitle = topics.find(({ id }) => id === topic)?.title[language] ?? '';
  const kindTitle = translate(language)(kindKeys[kind]);
  const words = [...Object.values(keywords).flat(), topicTitle, kindTitle];
  return { topic, topicTitle, kind, kindTitle, status: status.is, keywords: words.join('; ') };
}

const read = async <T>(path: string): Promise<T> => parse(await readFile(path, 'utf8')) as T;
