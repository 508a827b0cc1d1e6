/** Analyses off the main thread: keeps its own document by patches, answers the newest revision and question only, then proves the fixes. */

import {
  type Analysis,
  analyse,
  answer as answerFlow,
  blockersOf,
  type Document,
  proveFixes,
  replay,
} from '../core/index.ts';
import { matrixJobs } from './matrix-jobs.ts';
import { mendJobs } from './mend-jobs.ts';
import { answerPair } from './pair.ts';
import type { Answer, Request } from './protocol.ts';

/** How long fixes are proved before the worker looks for news, in milliseconds. */
const SLICE = 8;

let document: Document | null = null;
let revision = 0;
let analysis: Analysis | undefined;
let scheduled = false;
let asked: Extract<Request, { type: 'ask' }> | null = null;

let pair: Extract<Request, { type: 'pair' }> | null = null;

const tell = (what: Answer): void => self.postMessage(what);
const askMatrix = matrixJobs(tell);
const mend = mendJobs(tell, () => (document === null || analysis === undefined ? null : { document, analysis }));

self.onmessage = (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.type === 'ask') {
    // Of several that wait, the last is answered.
    if (asked === null) setTimeout(answerAsked, 0);
    asked = request;
    return;
  }
  if (request.type === 'matrix') {
    const of = request.document ?? document;
    if (of !== null) askMatrix(request, of);
    return;
  }
  if (request.type === 'mend') {
    mend.ask(request);
    return;
  }
  if (request.type === 'pair') {
    if (pair === null) setTimeout(answerCell, 0);
    pair = request;
    return;
  }
  if (request.type === 'open') {
    document = request.document;
    analysis = undefined;
  } else if (document !== null) document = replay(document, request.patches);
  if (request.type === 'follow') return;
  revision = request.revision;
  mend.stop();
  // Requests that wait behind this one are taken in first: a task of its own, not a microtask.
  if (!scheduled) {
    scheduled = true;
    setTimeout(report, 0);
  }
};

function answerAsked(): void {
  if (asked === null || document === null) return;
  const { number, question } = asked;
  asked = null;
  const started = performance.now();
  const answer = answerFlow(document, question);
  tell({ type: 'answer', number, answer, milliseconds: performance.now() - started });
  if (!answer.ok) return;
  // The answer is on its way: what else there is may take longer, and a newer question comes first.
  const { value } = answer;
  const of = document;
  setTimeout(() => {
    if (asked === null) tell({ type: 'blockers', number, blockers: blockersOf(of, question, value) });
  }, 0);
}

function answerCell(): void {
  if (pair === null || document === null) return;
  const { number, question } = pair;
  pair = null;
  const started = performance.now();
  const answer = answerPair(document, question);
  tell({ type: 'pair', number, answer, milliseconds: performance.now() - started });
}

function report(): void {
  scheduled = false;
  if (document === null) return;
  const started = performance.now();
  analysis = analyse(document, analysis);
  const { run: _, ...rest } = analysis;
  tell({ type: 'report', revision, report: rest, milliseconds: performance.now() - started });
  prove(revision, document, analysis, 0);
}

function prove(of: number, within: Document, made: Analysis, from: number): void {
  if (of !== revision) return;
  const until = performance.now() + SLICE;
  const fixes: Record<string, Extract<Answer, { type: 'fixes' }>['fixes'][string]> = {};
  let at = from;
  for (; at < made.findings.length && performance.now() < until; at += 1) {
    const finding = made.findings[at];
    if (finding !== undefined && finding.fixes.length > 0) fixes[finding.key] = proveFixes(within, made.run, finding);
  }
  if (Object.keys(fixes).length > 0) tell({ type: 'fixes', revision: of, fixes });
  if (at < made.findings.length) setTimeout(() => prove(of, within, made, at), 0);
}
