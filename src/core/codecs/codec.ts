/** What a format is: a folder in this room and a line in its registry; the export panel and the command line follow by themselves. */

import type { MessageId } from '../base/catalogue/index.ts';
import type { Finding } from '../base/finding.ts';
import type { Json } from '../base/json.ts';
import type { Message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';

import type { Answered } from '../document/answer.ts';
import type { Document } from '../document/document.ts';

/** One file of an export: its path within the export's folder, with slashes, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What a format writes: one text, or files for a folder. */
export type Output = { readonly text: string } | { readonly files: readonly OutputFile[] };

/** What an analysis says of a design, for formats that report it: a format knows neither rules nor analysis. */
export interface Verdicts {
  /** Worst first, each with the fixes that were proved; accepted ones are apart. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Finding[];
  readonly intents: readonly {
    readonly id: string;
    readonly holds: boolean | null;
    readonly because: Pointer | null;
    readonly says: Message | null;
    /** One flow that goes against it: from, to, protocol, port and verdict. */
    readonly example: Json;
  }[];
}

/** What a picture shows, and how. */
export interface PictureOptions {
  /** Light, unless it is said. */
  readonly theme?: 'light' | 'dark';
  /** The size that it has where it is shown, against 100 % of the canvas; 1 unless it is said. */
  readonly scale?: number;
  /** What to draw: these, what stands in them, and the lines between. Everything when it is empty or absent. */
  readonly selection?: readonly string[];
  /** Whether resources have the badges of their findings; they do not unless it is said. */
  readonly findings?: boolean;
  /** An answer about this design whose path is drawn over it. */
  readonly trace?: Answered | null;
}

/** What a format may ask for beside the design. */
export interface Asked {
  /** Made when it is asked for: most formats never do. */
  readonly verdicts: () => Verdicts;
  /** The design with a place on the canvas for every box: what is drawn needs one. */
  readonly placed: () => Document;
  /** How a sentence reads in the language of the export. */
  readonly say: (message: Message) => string;
  /** For a picture; other formats do not read it. */
  readonly picture?: PictureOptions;
}

/** A format that a design can be written in. */
export interface Codec {
  /** The word after `export --to`. */
  readonly id: string;
  readonly label: MessageId;
  /** The ending of its one file, or of the files of its folder; with its dots, such as `.topology.json`. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole design in this format. Deterministic: the same design gives the same bytes. */
  readonly write: (document: Document, asked: Asked) => Output;
  /** What of this design the format cannot carry, one sentence for each sort of thing; empty when nothing is lost. */
  readonly leavesOut: (document: Document) => readonly Message[];
  /** Why this design may not be written in this format at all, or null; nothing is written then. Absent: every design may. */
  readonly refuses?: (document: Document) => Message | null;
}
