/** How a plan, a state, an answer or a folder of these becomes a design on the command line: read, imported, laid out, and accounted for on stderr. */

import {
  apply,
  arrange,
  type Document,
  type IMPORT_SOURCES,
  type ImportAccount,
  type ImportFile,
  importDesign,
  message,
  type Result,
  readJson,
} from '../core/index.ts';
import { render } from './language.ts';
import { lineOf } from './refusal-line.ts';
import { Refusal, type Terminal } from './terminal.ts';

/** The files of a folder that are called JSON; of those that are not, a line on stderr says why. Throws what Node throws. */
export function folderFiles(terminal: Terminal, folder: string): ImportFile[] {
  return terminal
    .listFolder(folder)
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => {
      const read = readJson(new TextDecoder().decode(terminal.readFile(path)));
      if (read.ok) return [{ path, json: read.value }];
      const [problem] = read.problems;
      if (problem !== undefined) terminal.err(lineOf(new Refusal(problem.message, path)));
      return [];
    });
}

/** The design of files, laid out; its account is said on stderr. `source` null: by content. */
export function importFiles(
  terminal: Terminal,
  files: readonly ImportFile[],
  source: (typeof IMPORT_SOURCES)[number] | null,
  path: string,
): Result<Document> {
  const name = path
    .replace(/[/\\]+$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.json$/, '');
  const result = importDesign(files, source, name);
  if (!result.ok) return result;
  const { document, account } = result.value;
  for (const line of linesOf(account)) terminal.err(`${line}\n`);
  return { ok: true, value: apply(document, arrange(document)).document };
}

function linesOf({ taken, left, coverage }: ImportAccount): string[] {
  const count = taken.reduce((sum, each) => sum + each.count, 0);
  return [
    render(message('import.report', { percent: Math.floor(coverage * 100), count })),
    ...taken.map((each) => render(message('import.taken', { ...each }))),
    ...left.map(({ type, count: of, why }) => render(message('import.left', { type, count: of, why: message(why) }))),
  ];
}
