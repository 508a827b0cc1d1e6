/** The one door of the core: what editor, worker, command line and page may use. */

export * from './address/allocate.ts';
export * from './address/ip.ts';
export * from './address/prefix.ts';
export { toPrefixes } from './address/prefix-set.ts';
export { type Analysis, analyse, type Counts, type IntentResult, smallestChanges, verdictsOf } from './analysis.ts';
export { first as FIRST_ENGLISH } from './base/catalogue/en/first.ts';
export { ruleTexts } from './base/catalogue/en/rule-texts.ts';
export { isMessageId, type MessageId, render } from './base/catalogue/index.ts';
export { LANGUAGES, type Language } from './base/catalogue/language.ts';
export { renderIn } from './base/catalogue/render.ts';
export { ruleTextsIn, sentencesIn } from './base/catalogue/sentences.ts';
/** All sentences and rule texts in Chinese, which the page loads when it speaks Chinese. */
export const loadChinese = () => import('./base/catalogue/zh/index.ts');
/** The sentences in English that the page loads after its first ones. */
export const loadEnglish = () => import('./base/catalogue/en/index.ts').then((module) => module.rest);
export type { Box, Edit } from './base/edit.ts';
export { entry } from './base/entry.ts';
export { type Finding, type Place, SEVERITIES, type Severity, worse } from './base/finding.ts';
export type { Fix, Safety } from './base/fix.ts';
export { INTERNET } from './base/id.ts';
export type { Json } from './base/json.ts';
export { type Message, message } from './base/message.ts';
export { compareCodePoints, sortedKeys } from './base/order.ts';
export { isWithin, type Pointer, partsOf, pointerOf, valueAt } from './base/pointer.ts';
export type { Problem } from './base/problem.ts';
export { bad, good, type Result } from './base/result.ts';
export type { Codec, Output, OutputFile, PictureOptions, Verdicts } from './codecs/codec.ts';
export {
  CODECS,
  codecOf,
  decodeLink,
  encodeLink,
  isMarkup,
  linkOf,
  parsePicture,
  writeFindingsMarkdown,
  writeJunit,
  writeSarif,
} from './codecs/index.ts';
export { code as markdownCode, plain as markdownText } from './codecs/markdown-text.ts';
export type { Report, ReportedFinding } from './codecs/report.ts';
/** The link codec, which the page loads when a link is first opened or made. */
export const loadLinkCodec = () => import('./codecs/link/link.ts');
export type { Command, Deed, Outcome, Point, Refusal } from './commands/command.ts';
export * from './commands/index.ts';
export {
  type Assumption,
  type Hop,
  isDelivered,
  type Path,
  type Trace,
  type Verdict,
} from './dataplane/disposition.ts';
export type { Flow } from './dataplane/network.ts';
export { trace } from './dataplane/trace.ts';
export { type Answered, answer } from './document/answer.ts';
export { apply, type Change, joinChanges, replay } from './document/apply.ts';
export { flowOf, type Question } from './document/ask.ts';
export * from './document/blocks.ts';
export * from './document/document.ts';
export type { Asked } from './document/endpoint.ts';
export { find, type Hit, holderOf } from './document/find.ts';
export * from './document/geometry.ts';
export { printJsonSchema } from './document/json-schema.ts';
export { legalTargets, vpcsOf } from './document/legal-targets.ts';
export { locate, type Region } from './document/locate.ts';
export { lowerDocument } from './document/lower.ts';
export { documentFromJson, parseDocument } from './document/parse.ts';
export { type DrawnLine, type DrawnPlumb, drawLines, drawPlumbs } from './document/plan/drawn-lines.ts';
export * from './document/plan/facts.ts';
export { arrowOf, beside, lengthOf, pathOf, pointAlong } from './document/plan/line-shape.ts';
export { EMPTY_PLAN, type Plan, type PlumbLine, planOf, type SceneLine } from './document/plan/plan.ts';
export { routeLine } from './document/plan/route-line.ts';
export { boxOfPlace, type DrawnWay, drawWay, type Mark, type Track } from './document/plan/trace-path.ts';
export { routePath } from './document/plan/trace-route.ts';
export { itineraryOf, type TraceLeg, type TraceStop, touchedBy } from './document/plan/trace-stops.ts';
export { printDocument } from './document/print.ts';
export { readJson } from './document/read-json.ts';
export { documentOfSketch } from './document/sketch.ts';
export * from './document/suggestions.ts';
export * from './document/tables.ts';
export { type User, usersOf } from './document/users.ts';
export { problemOf } from './document/validate.ts';
export { structureAt } from './document/value.ts';
export { type PolicyAnswer, policyLosses, type Taker, whichPolicy } from './document/which-policy.ts';
export { type RuleAnswer, takenWholeBy, whichRule } from './document/which-rule.ts';
export type { ImportAccount } from './importers/gathering.ts';
export { IMPORT_SOURCES, importDesign, isImportable } from './importers/import-design.ts';
export type { ImportFile } from './importers/tencent-answers.ts';
export type { Field, Unit } from './kinds/fields.ts';
export { type AnyResource, isKindId, KIND_IDS, KINDS, type KindId, type ResourceOf } from './kinds/index.ts';
export { NEXT_HOP_TYPES } from './kinds/route-table/route-table.ts';
export { type Member, type Structure, structureOf } from './kinds/structure.ts';
export { portOf } from './kinds/tencentdb/tencentdb.ts';
export { arrange, tidy } from './layout/arrange.ts';
export { type Blocking, blockersOf } from './proofs/blockers.ts';
export { isChanged, type ResourceChanges, resourceChanges } from './proofs/changes.ts';
export { type ChangedBox, type Difference, difference } from './proofs/difference.ts';
export { type Cell, type Matrix, type MatrixQuestion, matrix, matrixRows } from './proofs/matrix.ts';
export { type MutationProgress, type MutationScore, mutationScore, type Unnoticed } from './proofs/mutation-score.ts';
export { servicesOf } from './proofs/queries.ts';
export { type Reachability, reachability } from './proofs/reachability.ts';
export {
  type Failable,
  type FailuresProgress,
  type Outage,
  outage,
  type SingleFailures,
  singleFailures,
  traceUnder,
} from './proofs/single-failures.ts';
export type { Hindrance, MendOffer, SearchProgress, SmallestChanges } from './proofs/smallest-change.ts';
export { type SuggestedIntent, suggestIntents } from './proofs/suggested-intents.ts';
export { EXPOSED_PORTS } from './rules/facts.ts';
export { RULES } from './rules/index.ts';
export { shadowsIn } from './rules/lookups/flow-set.ts';
export { offeredAt } from './rules/lookups/offered.ts';
export { applySafeFixes, type ProvedFix, proveFixes } from './rules/prove.ts';
export type { Rule, Section } from './rules/rule.ts';
