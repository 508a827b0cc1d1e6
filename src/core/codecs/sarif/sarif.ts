/** A check as SARIF 2.1.0 (OASIS, 2020), for code scanning: one run, a result for each finding, at the line where its place stands. */

import type { Severity } from '../../base/finding.ts';
import type { Json } from '../../base/json.ts';
import type { Region } from '../../document/locate.ts';
import {
  type CheckedFile,
  type Report,
  type ReportedFinding,
  type ReportedRule,
  regionsOf,
  silentFailures,
} from '../report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/** The report as SARIF. Accepted findings are suppressed results with their reasons; an intent that fails is an error. */
export function writeSarif(report: Report): string {
  const unread = report.files.filter((file) => 'error' in file);
  const log: Json = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plumbline',
            version: report.version,
            semanticVersion: report.version,
            rules: report.rules.map(descriptorOf),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, error }) => ({
              level: 'error',
              message: { text: error.pointer === '' ? error.message : `${error.pointer}: ${error.message}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        artifacts: report.files.map(({ file }) => ({
          location: { uri: uriOf(file) },
          mimeType: 'application/json',
          roles: ['analysisTarget'],
        })),
        columnKind: 'utf16CodeUnits',
        language: report.language,
        results: report.files.flatMap((file, index) => ('error' in file ? [] : resultsOf(file, index, report.rules))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(rule: ReportedRule): Json {
  const { id, severity, section, summary, why, source } = rule;
  const help = source === null ? why : `${why}\n\n${source}`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [section], 'problem.severity': severity === 'advice' ? 'recommendation' : severity },
  };
}

function resultsOf(file: CheckedFile, index: number, rules: readonly ReportedRule[]): Json[] {
  const regions = regionsOf(file);
  const at = (pointer: string, id: string | null): { [key: string]: Json } => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file.file), index },
      ...regionOf(regions.get(pointer)),
    },
    logicalLocations: [{ ...(id === null ? {} : { name: id }), fullyQualifiedName: pointer, kind: 'value' }],
  });
  const ruleIndex = (id: string): { [key: string]: Json } => {
    const found = rules.findIndex((rule) => rule.id === id);
    return found < 0 ? {} : { ruleIndex: found };
  };
  const findings = file.findings.map((finding) => {
    const [first, ...others] = finding.at;
    return {
      ruleId: finding.rule,
      ...ruleIndex(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: first === undefined ? [] : [at(first.pointer, first.id)],
      relatedLocations: others.map(({ id, pointer }, n) => ({ id: n, ...at(pointer, id), message: { text: id } })),
      partialFingerprints: { 'plumbline/1': finding.key },
      ...suppressionsOf(finding),
      ...(finding.fixes.length === 0
        ? {}
        : { properties: { fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })) } }),
    };
  });
  const intents = silentFailures(file).map(({ id, because, says }) => ({
    ruleId: 'intent-fails',
    ...ruleIndex('intent-fails'),
    level: 'error',
    message: { text: says ?? id },
    locations: [at(because ?? `/intents/${id}`, because === null ? id : null)],
    partialFingerprints: { 'plumbline/1': `intent-fails:${id}` },
  }));
  return [...findings, ...intents];
}

function suppressionsOf({ accepted }: ReportedFinding): { [key: string]: Json } {
  // The acceptance stands in the design, not beside the line: external. No list at all would leave the state of other results unknown.
  if (accepted === null) return { suppressions: [] };
  return {
    suppressions: [{ kind: 'external', status: 'accepted', ...(accepted === '' ? {} : { justification: accepted }) }],
  };
}

function regionOf(region: Region | undefined): { [key: string]: Json } {
  if (region === undefined) return {};
  const { line, column, endLine, endColumn } = region;
  return { region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/** A FILE as a URI reference: a link is one, a path is escaped part by part. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (/^(https?:|#)/.test(file)) return file;
  const parts = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)));
  const path = parts.join('/');
  return path.startsWith('//') ? path.replace(/^\/+/, '/') : path;
}

/** `encodeURIComponent` throws on half of a surrogate pair, and file names may hold one. */
function wellFormed(text: string): string {
  return text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
