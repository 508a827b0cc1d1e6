/** The registry of formats. To add one: its folder, and a line here. */

import type { Codec } from './codec.ts';
import { csv } from './csv/csv.ts';
import { drawio } from './drawio/drawio.ts';
import { iosxe } from './iosxe/iosxe.ts';
import { json } from './json/json.ts';
import { junos } from './junos/junos.ts';
import { mermaid } from './mermaid/mermaid.ts';
import { review } from './review/review.ts';
import { svg } from './svg/svg.ts';
import { swanctl } from './swanctl/swanctl.ts';
import { terraform } from './terraform/terraform.ts';

export { writeFindingsMarkdown } from './findings-markdown/findings-markdown.ts';
export { writeJunit } from './junit/junit.ts';
export { decodeLink, encodeLink, linkOf } from './link/link.ts';
export { writeSarif } from './sarif/sarif.ts';
export { isMarkup, parsePicture } from './svg/source.ts';

/** Every format that a design can be exported to, in the order of the export panel. */
export const CODECS: readonly Codec[] = [json, terraform, swanctl, iosxe, junos, csv, review, svg, mermaid, drawio];

/** The format of an id, or null. */
export function codecOf(id: string): Codec | null {
  return CODECS.find((codec) => codec.id === id) ?? null;
}
