/** The design within a picture of it: how it is carried, so that the picture opens as a design again, and how it is found. */

import { message } from '../../base/message.ts';
import { bad, type Result } from '../../base/result.ts';
import type { Document } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';

const NAME = 'plumbline:design';
const START = `<${NAME} xmlns:plumbline="urn:plumbline:design">`;
const END = `</${NAME}>`;

/**
 * The canonical file as the content of an element. Everything that XML would read, and what it cannot hold, stands in strings only, where JSON has its
 * own way of writing it: so nothing of a design is markup, and nothing of it is lost.
 */
export function metadataOf(document: Document): string {
  const json = printDocument(document).replaceAll(
    /[<>&\u007f-\u009f\ud800-\udfff\ufffe\uffff\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<metadata>${START}\n${json}${END}</metadata>`;
}

/** The design of a picture; a picture without one, or another file of markup, has one problem. */
export function parsePicture(text: string): Result<Document> {
  const within = designInPicture(text);
  return within === null ? bad({ pointer: '', message: message('problem.picture-none') }) : parseDocument(within);
}

/** Whether a text is a picture, or another XML file, rather than a design. */
export function isMarkup(text: string): boolean {
  return /^\ufeff?\s*</.test(text);
}

/** The design's file that a picture carries, as text to be parsed; null for a picture without one. */
export function designInPicture(text: string): string | null {
  const tag = new RegExp(`<${NAME}[^<>]*>`).exec(text);
  const end = tag === null ? -1 : text.indexOf(END, tag.index);
  if (tag === null || end < 0) return null;
  // Another program may have written the quotes anew.
  return text
    .slice(tag.index + tag[0].length, end)
    .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')
    .replaceAll(
      /&(quot|apos|#34|#39|#10|#13|#x22|#x27|#xA|#xD);/gi,
      (whole, name: string) => WRITTEN[name.toLowerCase()] ?? whole,
    )
    .trim();
}

const WRITTEN: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'",
  '#10': '\n',
  '#13': '\r',
  '#x22': '"',
  '#x27': "'",
  '#xa': '\n',
  '#xd': '\r',
};
