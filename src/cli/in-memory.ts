/** A command line without a machine, for tests: files in memory in, exit status, stdout, stderr and written files out. */

import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

/** A command line over files that exist in memory. */
export function at(files: Readonly<Record<string, string | Uint8Array>>, input = '') {
  const written: Record<string, string> = {};
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return (...words: string[]) => {
    let [out, err] = ['', ''];
    const terminal: Terminal = {
      readFile: (path) => {
        const content = files[path];
        if (content === undefined && Object.keys(files).some((each) => each.startsWith(`${path}/`)))
          throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        if (content === undefined) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
        return bytes(content);
      },
      listFolder: (path) =>
        Object.keys(files)
          .filter((each) => each.startsWith(`${path}/`))
          .sort(),
      readInput: () => bytes(input),
      writeFile: (path, text) => {
        if (path.startsWith('/locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        written[path] = text;
      },
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colours: false,
    };
    const status = run(words, terminal, '1.2.3');
    return { status, out, err, written };
  };
}
