/** Sentences in the language of the interface: those of the first screen at once, all others as soon as one of them is wanted. */

import { useMemo, useSyncExternalStore } from 'react';
import {
  FIRST_ENGLISH,
  LANGUAGES,
  type Language,
  loadChinese,
  loadEnglish,
  type Message,
  type MessageId,
  message,
  renderIn,
} from '../core/index.ts';

type Sentences = Readonly<Record<string, string>>;

/** Where this browser remembers the language that was chosen. */
const KEY = 'plumbline.language';

let language: Language = 'en';
let english: Sentences = FIRST_ENGLISH;
let chinese: Awaited<ReturnType<typeof loadChinese>> | null = null;
/** Those of the language, and the English ones beneath them. */
let sentences: Sentences = english;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

function refresh(): void {
  sentences = language === 'en' || chinese === null ? english : { ...english, ...chinese.chinese };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Fetches the sentences that the page does without at first; what shows sentences is drawn again when they are there. */
export function loadSentences(): Promise<void> {
  loading ??= loadEnglish().then(
    (rest) => {
      english = { ...FIRST_ENGLISH, ...rest };
      refresh();
    },
    () => {
      // The next one who wants them tries again.
      loading = null;
    },
  );
  return loading;
}

/** Speaks another language from now on, and remembers it. When its sentences cannot be fetched, the page goes on as it is until it is opened again. */
export function chooseLanguage(choice: Language): Promise<void> {
  // First: the page may be left while the sentences are on their way.
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing asks its own language the next time.
  }
  return speak(choice);
}

/** Speaks the language that this browser remembers, else the first of the browser's own that the page knows. To be awaited before the first paint. */
export function speakAsBefore(): Promise<void> {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(KEY);
  } catch {
    // As if nothing was remembered.
  }
  const wanted = [...(remembered === null ? [] : [remembered]), ...navigator.languages].map(languageOf);
  return speak(wanted.find((each) => each !== null) ?? LANGUAGES[0]);
}

/** The language of the page that a tag (BCP 47) is read by: any sort of Chinese by the one that there is. */
function languageOf(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((each) => each.split('-')[0] === primary) ?? null;
}

async function speak(choice: Language): Promise<void> {
  if (choice === 'zh-CN' && chinese === null) chinese = await loadChinese().catch(() => null);
  language = choice === 'en' || chinese !== null ? choice : language;
  refresh();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the page; dates and numbers are written by it. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, () => language);
}

/** Summary and reason of a rule in the language of the page; null where it has none of its own, and English stands in. */
export function translatedRule(id: string): { readonly summary: string; readonly why: string } | null {
  return language === 'en' ? null : (chinese?.chineseRuleTexts[id] ?? null);
}

/** How a component speaks. */
export interface Text {
  /** A sentence by its id. */
  readonly t: (id: MessageId, values?: Message['values']) => string;
  /** A message that came from the core. */
  readonly say: (message: Message) => string;
  /** A sentence whose id is put together, such as `field.cidr`; `otherwise` when there is none. */
  readonly maybe: (id: string, otherwise: string) => string;
}

/** The text of a message in the sentences at hand; empty for the moment in which it has to be fetched. */
export function textOf(what: Message): string {
  const text = renderIn(what, sentences);
  if (text === null) void loadSentences();
  return text ?? '';
}

/** The sentences of the current language. */
export function useText(): Text {
  const now = useSyncExternalStore(listen, () => sentences);
  return useMemo(() => {
    return {
      say: textOf,
      t: (id, values) => textOf(message(id, values)),
      maybe: (id, otherwise) => (Object.hasOwn(now, id) ? textOf(message(id as MessageId)) : otherwise),
    };
  }, [now]);
}
