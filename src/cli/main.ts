/** The command line's end at the operating system: words, files, streams and exit status, and nothing else. */

import { mkdirSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../../package.json';
import { message } from '../core/index.ts';
import { lineOf } from './refusal-line.ts';
import { run } from './run.ts';
import { Refusal, type Terminal } from './terminal.ts';

const { stdout, env } = process;
/** For how long is waited until the other end of a pipe has something or takes something, in milliseconds. */
const PAUSE = 10;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** What the system says is wrong, as its short word; empty for anything else. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Writes, and goes on only when it is written: a stream keeps what a slow reader has not taken, and a matrix of ten thousand places is gigabytes. A
 * reader that has seen enough, such as `head`, closes the pipe: that is no error of ours, and nothing more is said.
 */
function write(target: 1 | 2, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(target, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, PAUSE);
    }
  }
}

/** All of stdin. Not readFileSync(0), which fails on a pipe whose other end has set it to not block and is slow. */
function readInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    try {
      const count = readSync(0, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, count)));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, PAUSE);
    }
  }
}

const terminal: Terminal = {
  readFile: (path) => readFileSync(path),
  listFolder: (path) =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort(),
  readInput,
  writeFile: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  out: (text) => write(1, text),
  err: (text) => write(2, text),
  colours: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
};

try {
  // Not process.exit(): what was printed into a pipe would be cut.
  process.exitCode = run(process.argv.slice(2), terminal, version);
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  terminal.err(lineOf(new Refusal(message('cli.internal', { text }))));
  process.exitCode = 2;
}
