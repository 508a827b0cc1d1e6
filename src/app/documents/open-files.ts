/** What files hold: each a design, a share link, a picture of a design, or an archive of designs such as "download all" makes. And that archive. */

import {
  type Document,
  isMarkup,
  loadLinkCodec,
  message,
  type Problem,
  parseDocument,
  parsePicture,
  printDocument,
  type Result,
} from '../../core/index.ts';
import { fileName } from '../download.ts';

/** What was read of some files: the designs, and what could not be opened. */
export interface ReadFiles {
  readonly documents: readonly Document[];
  readonly refused: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

/** Reads files. The code for archives comes with the first one. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const documents: Document[] = [];
  const refused: { file: string; problems: readonly Problem[] }[] = [];
  const take = (file: string, read: Result<Document>): void => {
    if (read.ok) documents.push(read.value);
    else refused.push({ file, problems: read.problems });
  };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { isZip, readZip } = await import('./zip.ts');
    if (!isZip(bytes)) {
      take(file.name, await readText(new TextDecoder().decode(bytes)));
      continue;
    }
    const entries = await readZip(bytes, (name) => name.endsWith('.json') && !name.includes('__MACOSX/'));
    if (entries === null || entries.length === 0) {
      const says = entries === null ? 'documents.bad-archive' : 'documents.empty-archive';
      refused.push({ file: file.name, problems: [{ pointer: '', message: message(says) }] });
    }
    for (const { name, text } of entries ?? []) take(name, parseDocument(text));
  }
  return { documents, refused };
}

/** A topology file, a share link, or a picture that carries its design, whichever the text is. */
export async function readText(text: string): Promise<Result<Document>> {
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
