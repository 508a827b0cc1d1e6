/** The command line's end at the operating system: words, files, streams and exit status, and nothing else. */

import { mkdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { version } from '../../package.json';
import { message } from '../core/index.ts';
import { lineOf } from './refusal-line.ts';
import { run } from './run.ts';
import { Refusal, type Terminal } from './terminal.ts';

const { stdout, stderr, env } = process;

// A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** All of stdin. Not readFileSync(0), which fails on a pipe whose other end has set it to not block and is slow. */
function readInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = Buffer.alloc(65_536);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      const count = readSync(0, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, count)));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

const terminal: Terminal = {
  readFile: (path) => readFileSync(path),
  readInput,
  writeFile: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
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
