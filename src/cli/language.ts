/** The language that the command line speaks: one for the whole run, from its options. */

import { LANGUAGES, type Language, type Message, message, renderIn, ruleTextsIn, sentencesIn } from '../core/index.ts';
import { Refusal } from './terminal.ts';

let language: Language = LANGUAGES[0];

/**
 * Speaks the language that the words of a command line ask for, English when they ask for none, and gives back the words without it. The option may stand
 * before the command's name, too, and is read before all others: what is said of them is in that language. Throws a Refusal.
 */
export function speakAsAsked(words: readonly string[]): readonly string[] {
  language = LANGUAGES[0];
  const rest: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return [...rest, ...words.slice(i)];
    if (word !== '--lang' && !word.startsWith('--lang=')) {
      rest.push(word);
      continue;
    }
    const value = word === '--lang' ? words[i + 1] : word.slice('--lang='.length);
    if (value === undefined) throw new Refusal(message('cli.option-value', { option: '--lang' }));
    if (word === '--lang') i += 1;
    const found = LANGUAGES.find((each) => each === value);
    const choices = LANGUAGES.join(', ');
    if (found === undefined) throw new Refusal(message('cli.option-choice', { option: '--lang', choices, value }));
    language = found;
  }
  return rest;
}

/** The language that is spoken. */
export function spoken(): Language {
  return language;
}

/** The text of a message. */
export function render(says: Message): string {
  return renderIn(says, sentencesIn(language)) ?? '';
}

/** A word of a closed list, such as a severity, as text for people has it. */
export function wordOf(list: 'severity' | 'safety' | 'verdict' | 'disposition' | 'cell', word: string): string {
  return sentencesIn(language)[`word.${list}.${word}`] ?? word;
}

/** Summary and reason of a rule; empty for an id that has none. */
export function ruleTextOf(id: string): { readonly summary: string; readonly why: string } {
  return ruleTextsIn(language)[id] ?? { summary: '', why: '' };
}
