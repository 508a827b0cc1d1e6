/** Which intents a design could state about itself as it stands: each holds now, says what no other intent says, and the worthiest come first. */

import { type Message, message } from '../base/message.ts';
import type { Network } from '../dataplane/network.ts';
import type { Document } from '../document/document.ts';
import { counterexample } from './intents.ts';
import { nameIn } from './smallest-change-step.ts';
import { type Candidate, candidatesOf } from './suggested-intents-candidates.ts';
import { isImplied, type Statement, titleOf } from './suggested-intents-statement.ts';

/** A proposed intent: it holds in the design that it was proposed for. */
export interface SuggestedIntent {
  readonly intent: Statement;
  /** What it says, which can become its name. */
  readonly title: Message;
  /** Why it is worth stating. */
  readonly why: Message;
}

/** How far the search for suggestions has come. */
export interface SuggestionProgress {
  readonly tried: number;
  readonly found: number;
}

/** How many are suggested, of one reason, and how many candidates are proved. */
const LISTED = 12;
const OF_A_KIND = 4;
const TRIED = 600;

/** At most a dozen suggestions, in an order that depends on the design alone; it yields after each that is proved. */
export function* suggestIntents(
  document: Document,
  network: Network,
): Generator<SuggestionProgress, readonly SuggestedIntent[]> {
  const known: Statement[] = Object.values(document.intents);
  const listed: { readonly candidate: Candidate; readonly made: SuggestedIntent }[] = [];
  const settled = new Set<string>();
  let tried = 0;
  for (const candidate of candidatesOf(document, network)) {
    if (tried >= TRIED || listed.length >= LISTED) break;
    const alike = listed.filter((each) => each.candidate.why === candidate.why).length;
    if (alike >= OF_A_KIND || settled.has(candidate.about)) continue;
    if (isImplied(document.resources, candidate.intent, known)) {
      settled.add(candidate.about);
      continue;
    }
    tried += 1;
    const against = counterexample(document, network, { name: '', ...candidate.intent });
    if (against.ok && against.value === null) {
      const { intent } = candidate;
      const why = message(candidate.why, { to: nameIn(document, intent.to), from: nameIn(document, intent.from) });
      listed.push({ candidate, made: { intent, title: titleOf(document, intent), why } });
      known.push(intent);
      settled.add(candidate.about);
    }
    yield { tried, found: listed.length };
  }
  return listed.map(({ made }) => made);
}
