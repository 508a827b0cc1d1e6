/** What files hold: each a design, a share link, a picture of a design, or an archive of designs such as "download all" makes. And that archive. */

import {
  apply,
  arrange,
  type Document,
  type ImportAccount,
  type ImportFile,
  importDesign,
  isImportable,
  isMarkup,
  loadLinkCodec,
  message,
  type Problem,
  parseDocument,
  parsePicture,
  printDocument,
  type Result,
  readJson,
} from '../../core/index.ts';
import { fileName } from '../download.ts';

/** What was read of some files: the designs, the account of what was imported among them, and what could not be opened. */
export interface ReadFiles {
  readonly documents: readonly Document[];
  readonly account: ImportAccount | null;
  readonly refused: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

/** Reads files. The code for archives comes with the first one. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const documents: Document[] = [];
  const refused: { file: string; problems: readonly Problem[] }[] = [];
  const answers: ImportFile[] = [];
  const take = (file: string, read: Result<Document>): void => {
    if (read.ok) documents.push(read.value);
    else refused.push({ file, problems: read.problems });
  };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { isZip, readZip } = await import('./zip.ts');
    if (!isZip(bytes)) {
      const text = new TextDecoder().decode(bytes);
      const json = importable(text);
      if (json === null) take(file.name, await readText(text));
      else answers.push({ path: file.name, json });
      continue;
    }
    const entries = await readZip(bytes, (name) => name.endsWith('.json') && !name.includes('__MACOSX/'));
    if (entries === null || entries.length === 0) {
      const says = entries === null ? 'documents.bad-archive' : 'documents.empty-archive';
      refused.push({ file: file.name, problems: [{ pointer: '', message: message(says) }] });
    }
    for (const { name, text } of entries ?? []) {
      const json = importable(text);
      if (json === null) take(name, parseDocument(text));
      else answers.push({ path: name, json });
    }
  }
  // Answers name each other, so that all of them are one design.
  const [first] = answers;
  const read =
    first === undefined ? null : importDesign(answers, null, first.path.replace(/^.*\//, '').replace(/\.json$/, ''));
  if (read?.ok) documents.push(apply(read.value.document, arrange(read.value.document)).document);
  else if (read !== null && first !== undefined) refused.push({ file: first.path, problems: read.problems });
  const account = read?.ok ? read.value.account : null;
  return { documents, account, refused };
}

/** The value of a text that an importer takes, or null. */
function importable(text: string): ImportFile['json'] | null {
  const json = readJson(text);
  return json.ok && isImportable(json.value) ? json.value : null;
}

/** A topology file, a share link, or a picture that carries its design, whichever the text is. */
async function readText(text: string): Promise<Result<Document>> {
  const trimmed = text.trim();
  if (isMarkup(trimmed)) return parsePicture(trimmed);
  if (!/^(https?:\/\/\S*)?#s=/.test(trimmed)) return parseDocument(text);
  const { decodeLink } = await loadLinkCodec();
  return decodeLink(trimmed);
}

/** An archive of designs, a topology file each; two of one name are numbered. */
export async function archiveOf(documents: readonly Document[], at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { writeZip } = await import('./zip.ts');
  const taken = new Set<string>();
  const entries = documents.map((document) => {
    const stem = fileName(document.name);
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem} ${n}`;
    taken.add(name.toLowerCase());
    return { name: `${name}.topology.json`, text: printDocument(document) };
  });
  return writeZip(entries, at);
}
