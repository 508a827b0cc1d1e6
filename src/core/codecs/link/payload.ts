/** The payload of version 1: a design as canonical JSON to characters and back, with a check at the end and a bound on the work. */

import type { Json } from '../../base/json.ts';
import { readCharacters, writeCharacters } from './characters.ts';
import { BrokenLink, Reader, Writer } from './coder.ts';
import { codeDesign } from './design.ts';
import { Channel, Memory } from './model.ts';
import { PRIMER_1 } from './primer-1.ts';

type JsonObject = { readonly [key: string]: Json };

/** Bits of the check at the end: one in a million wrong links passes as another design. */
const CHECK_BITS = 20;

/** Work that any payload may ask for, and that each of its characters may ask for besides; about 20 million a second. */
const WORK = 8_000_000;
const WORK_PER_CHARACTER = 250;

let primed: Memory | null = null;

/** The memory that every link of version 1 begins with: what a look at the frozen primer teaches. */
function memory(): Memory {
  if (primed === null) {
    primed = new Memory();
    for (const design of PRIMER_1) {
      codeDesign(new Channel(new Writer(), primed, Number.POSITIVE_INFINITY), JSON.parse(design) as JsonObject);
    }
  }
  return primed.copy();
}

/** The characters of a design, which must fit the fields of version 1. */
export function writePayload(design: JsonObject): string {
  const writer = new Writer();
  const channel = new Channel(writer, memory(), Number.POSITIVE_INFINITY);
  codeDesign(channel, design);
  channel.seal(CHECK_BITS);
  return writeCharacters(writer.finish());
}

/** The design of characters, or null when `writePayload` did not write them. No schema has looked at it yet. */
export function readPayload(characters: string): Json | null {
  const bits = readCharacters(characters);
  if (bits === null) return null;
  try {
    const reader = new Reader(bits);
    const channel = new Channel(reader, memory(), WORK + WORK_PER_CHARACTER * characters.length);
    const design = codeDesign(channel, undefined);
    channel.seal(CHECK_BITS);
    return reader.finished() ? design : null;
  } catch (error) {
    if (error instanceof BrokenLink) return null;
    throw error;
  }
}
