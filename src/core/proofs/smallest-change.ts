/** The smallest change after which a failing intent holds and every other that held still does: searched one edit first, then two, then three. */

import { containsIp } from '../address/prefix.ts';
import { sizeOfSet } from '../address/prefix-set.ts';
import type { Edit } from '../base/edit.ts';
import type { Fix } from '../base/fix.ts';
import { INTERNET } from '../base/id.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, partsOf, pointerOf, valueAt } from '../base/pointer.ts';
import { type Disposition, VERDICTS } from '../dataplane/disposition.ts';
import { trace } from '../dataplane/trace.ts';
import { apply } from '../document/apply.ts';
import type { Document, Intent } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { type Difference, differenceInSteps } from './difference.ts';
import { counterexample, type Proofs, prove } from './intents.ts';
import { servicesOf } from './queries.ts';
import { type Blocker, reachability } from './reachability.ts';
import type { Failing, Step } from './smallest-change-step.ts';
import { stepsFor } from './smallest-change-steps.ts';

/** How far a search has come. */
export interface SearchProgress {
  /** Candidates that were carried out on a copy. */
  readonly tried: number;
  /** How many edits the candidates have that are being looked at: 1 to 3. */
  readonly edits: number;
  /** Changes after which the intent holds; they are yet to be checked for what they bring. */
  readonly found: number;
}

/** A change that was proved. `T` is what the check of the findings made of the fix. */
export interface MendOffer<T extends Fix = Fix> {
  readonly fix: T;
  /** What it does, step by step, in the imperative. */
  readonly steps: readonly Message[];
  /** Ids of the intents that failed and hold with it: the one that was asked about, and others. */
  readonly mends: readonly string[];
  /** What it opens and closes. Bounded: see `uncompared` and `more`. */
  readonly effect: Difference;
}

/** What stands in the way, or (`disposition` null) what lets a flow through that should not arrive. */
export interface Hindrance {
  readonly id: string;
  readonly pointer: Pointer;
  readonly direction: 'forward' | 'return';
  readonly disposition: Disposition | null;
}

/** The end of a search. */
export interface SmallestChanges<T extends Fix = Fix> {
  /** The fewest edits first, and of as many the one that changes the fewest flows. Empty when none was found. */
  readonly offers: readonly MendOffer<T>[];
  readonly hindrances: readonly Hindrance[];
  readonly tried: number;
  /** Whether every candidate was tried: false when the budget ran out before. */
  readonly complete: boolean;
}

/** How much a search may do: candidates that are tried, and changes that are offered. */
export interface SearchBounds {
  readonly candidates: number;
  readonly offers: number;
}

const BOUNDS: SearchBounds = { candidates: 400, offers: 5 };
const MOST_EDITS = 3;
/** The effect of an offer is looked at this far, from the ends of the intent on; see difference.ts. */
const EFFECT = { queries: 8000, regions: 400, boxes: 20 };
/** How many more of the changes that hold are checked and compared than are offered. */
const SPARE = 3;

/** A design on the way: the steps so far, and how the intent still fails in it. */
interface Attempt {
  readonly document: Document;
  readonly steps: readonly Step[];
  readonly edits: readonly Edit[];
  readonly failing: Failing;
}

interface Mended {
  readonly document: Document;
  readonly steps: readonly Step[];
  readonly edits: readonly Edit[];
  readonly mends: readonly string[];
}

/**
 * Searches for the smallest changes that make an intent hold; null when it does not fail. A generator, so that it can be left at any time: it yields after
 * every candidate. `check` answers a fix that may be offered, with what is known of it, or null: the rules live above the proofs, and say whether new
 * errors come. What is offered has been carried out on a copy and proved: the intent holds, and no other that held does not.
 */
export function* smallestChange<T extends Fix>(
  document: Document,
  id: string,
  check: (fix: Fix) => T | null,
  bounds: SearchBounds = BOUNDS,
): Generator<SearchProgress, SmallestChanges<T> | null> {
  const intent = document.intents[id];
  const first = intent === undefined ? null : failingIn(document, intent);
  if (intent === undefined || first === null || first === 'holds') return null;
  const before = prove(document, lowerDocument(document));
  const offers: Offered<T>[] = [];
  const seen = new Set<string>();
  const near = placesOf(first);
  let frontier: readonly Attempt[] = [{ document, steps: [], edits: [], failing: first }];
  let tried = 0;
  let complete = true;
  for (let edits = 1; edits <= MOST_EDITS && frontier.length > 0 && !offers.some(isNarrow); edits += 1) {
    const next: Attempt[] = [];
    const mended: Mended[] = [];
    for (const [attempt, step] of candidatesOf(frontier, seen)) {
      if (tried >= bounds.candidates) {
        complete = false;
        break;
      }
      const steps = [...attempt.steps, step];
      const done = carryOut(attempt.document, [step], attempt.edits);
      if (done === null) continue;
      tried += 1;
      const failing = failingIn(done.document, intent);
      if (failing === 'holds') {
        const whole = provedWhole(document, before, smallestOf(document, intent, steps));
        // What a broad step does, more steps do not make smaller.
        if (whole !== null && !(edits > 1 && isBroad(whole.steps))) mended.push(whole);
      } else if (failing !== null && isFarther(attempt.failing, failing))
        next.push({ document: done.document, steps, edits: done.edits, failing });
      yield { tried, edits, found: mended.length };
    }
    for (const change of mended.toSorted((a, b) => Number(isBroad(a.steps)) - Number(isBroad(b.steps)))) {
      if (offers.length >= bounds.offers + SPARE) break;
      const fix = check(fixOf(intent, change));
      if (fix !== null) {
        const compare = differenceInSteps(document, change.document, EFFECT, near);
        let compared = compare.next();
        for (; compared.done !== true; compared = compare.next()) yield { tried, edits, found: mended.length };
        const effect = compared.value;
        const steps = change.steps.map(({ title }) => title);
        offers.push({ offer: { fix, steps, mends: change.mends, effect }, broad: isBroad(change.steps) });
      }
      yield { tried, edits, found: mended.length };
    }
    frontier = next;
  }
  const sorted = offers.toSorted(
    ({ offer: a }, { offer: b }) => a.steps.length - b.steps.length || changedBy(a) - changedBy(b),
  );
  const narrowest = sorted.map(({ offer }) => offer).slice(0, bounds.offers);
  return { offers: narrowest, hindrances: hindrancesOf(first), tried, complete };
}

interface Offered<T extends Fix> {
  readonly offer: MendOffer<T>;
  readonly broad: boolean;
}

const isBroad = (steps: readonly Step[]): boolean => steps.some(({ broad }) => broad === true);
const isNarrow = ({ broad }: { readonly broad: boolean }): boolean => !broad;

function fixOf({ name }: Intent, { steps, edits }: Mended): Fix {
  const [only] = steps;
  const title =
    only !== undefined && steps.length === 1 ? only.title : message('mend.several', { name, count: steps.length });
  return { title, safety: 'review', edits };
}

/** Every step of every attempt; sets of steps that were met in another order are left out. */
function* candidatesOf(frontier: readonly Attempt[], seen: Set<string>): Generator<readonly [Attempt, Step]> {
  for (const attempt of frontier) {
    for (const step of stepsFor(attempt.failing)) {
      const key = [...attempt.steps, step].map(({ title }) => JSON.stringify(title)).sort();
      const text = key.join('\n');
      if (seen.has(text)) continue;
      seen.add(text);
      yield [attempt, step];
    }
  }
}

/** How an intent fails, `holds`, or null when it cannot be asked. */
function failingIn(document: Document, intent: Intent): Failing | 'holds' | null {
  const network = lowerDocument(document);
  const against = counterexample(document, network, intent);
  if (!against.ok) return null;
  if (against.value === null) return 'holds';
  const flow = against.value;
  return { document, network, intent, flow, traced: trace(network, flow) };
}

/** The document after some steps, with their edits behind those that led to it; null when one does not apply. */
function carryOut(
  document: Document,
  steps: readonly Step[],
  before: readonly Edit[] = [],
): { readonly document: Document; readonly edits: readonly Edit[] } | null {
  let current = document;
  const all = [...before];
  for (const step of steps) {
    const edits = step.edits(current);
    if (edits === null || isWithinAdded(current, all, edits)) return null;
    all.push(...edits);
    current = apply(current, edits).document;
  }
  return { document: current, edits: all };
}

/** Whether edits go into what earlier ones of the same change have added: one row says it then, and as one change the value would be edited itself. */
function isWithinAdded(document: Document, before: readonly Edit[], edits: readonly Edit[]): boolean {
  const added = new Set<unknown>(before.flatMap((edit) => (edit.op === 'add' ? [edit.value] : [])));
  return edits.some((edit) => {
    if (edit.op === 'place') return false;
    let value: unknown = document;
    return partsOf(edit.pointer).some((part) => {
      value = valueAt(value, pointerOf(part));
      return typeof value === 'object' && added.has(value);
    });
  });
}

/** The steps without those that the intent holds without: a later one may make an earlier one needless. */
function smallestOf(document: Document, intent: Intent, steps: readonly Step[]): readonly Step[] {
  for (const step of steps.length > 1 ? steps : []) {
    const rest = steps.filter((each) => each !== step);
    const done = carryOut(document, rest);
    if (done !== null && failingIn(done.document, intent) === 'holds') return smallestOf(document, intent, rest);
  }
  return steps;
}

/** The change as a whole, when no intent that held is lost by it. */
function provedWhole(document: Document, before: Proofs, steps: readonly Step[]): Mended | null {
  const done = carryOut(document, steps);
  if (done === null) return null;
  const after = prove(done.document, lowerDocument(done.document), before).entries;
  const mends: string[] = [];
  for (const { id, holds } of before.proofs) {
    const now = after.get(id)?.proof.holds;
    if (holds === true && now !== true) return null;
    if (holds !== true && now === true) mends.push(id);
  }
  return { document: done.document, steps, edits: done.edits, mends };
}

/** Whether a step has brought the intent nearer to what it expects: other flows go against it, or the same one comes farther. */
function isFarther(before: Failing, after: Failing): boolean {
  const [was, is] = [before.flow, after.flow];
  const same =
    was.from.address === is.from.address && was.to === is.to && was.protocol === is.protocol && was.port === is.port;
  if (!same) return true;
  if (after.intent.expect === 'unreachable') return false;
  const nearer = VERDICTS.indexOf(before.traced.verdict) - VERDICTS.indexOf(after.traced.verdict);
  return nearer > 0 || (nearer === 0 && lengthOf(after) > lengthOf(before));
}

function lengthOf({ traced }: Failing): number {
  return (traced.return ?? traced.forward).hops.length;
}

/** The places at the two ends of a flow, by which its effect is looked at first. */
function placesOf({ network, flow }: Failing): ReadonlySet<string> {
  const { segment, site } = flow.from;
  const to = flow.wanted;
  const found = new Set<string>([segment?.id ?? site?.id ?? INTERNET]);
  if (to?.kind === 'host') found.add(to.host.id).add(to.host.segment.id);
  else if (to?.kind === 'segment') found.add(to.segment.id);
  else {
    for (const space of network.structure.spaces) found.add(space.locate.longest(flow.to)?.id ?? INTERNET);
    for (const { id, ranges } of network.structure.sites) {
      if (ranges.some((range) => containsIp(range, flow.to))) found.add(id);
    }
  }
  return found;
}

/** How many flows an offer changes, the boxes that are not listed left out. */
function changedBy({ effect }: MendOffer): number {
  let count = 0;
  for (const { from, to, ports } of [...effect.opened, ...effect.closed]) {
    const width = ports.reduce((sum, [low, high]) => sum + high - low + 1, 0);
    count += sizeOfSet(from) * sizeOfSet(to) * Math.max(1, width);
  }
  return effect.more.opened + effect.more.closed > 0 ? Number.POSITIVE_INFINITY : count;
}

/** What stands in the way of all that the intent asks for; of what must not arrive, the rules and routes that let its example through. */
function hindrancesOf({ document, network, intent, traced }: Failing): readonly Hindrance[] {
  const found = new Map<string, Hindrance>();
  const add = (each: Hindrance): void => void found.set(`${each.direction} ${each.disposition} ${each.pointer}`, each);
  if (intent.expect === 'unreachable') {
    for (const { at, because } of traced.forward.hops)
      if (because !== '') add({ id: at, pointer: because, direction: 'forward', disposition: null });
    return [...found.values()];
  }
  const answer = reachability(document, network, intent, servicesOf(intent.protocol, intent.port ?? null));
  const blocked: readonly Blocker[] = answer.ok ? answer.value.blocked : [];
  for (const { direction, disposition, by } of blocked) add({ ...by, direction, disposition });
  return [...found.values()];
}
