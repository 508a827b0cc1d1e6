/** `plumbline trace`: one flow hop by hop with its reply, or many flows of a file at once. */

import {
  type Asked,
  type Document,
  type Flow,
  flowOf,
  type Json,
  lowerDocument,
  message,
  type Path,
  type Question,
  type Trace,
  trace as traceFlow,
} from '../core/index.ts';
import type { Command, Status } from './command.ts';
import { needInput, readJsonFile } from './input.ts';
import { render, wordOf } from './language.ts';
import { Refusal, styled, type Terminal } from './terminal.ts';

export const trace: Command = {
  name: 'trace',
  usage: 'trace FILE (--from EP --to EP [--protocol tcp] [--port N] [--json] | --flows FLOWS.json --json)',
  summary: 'cli.trace.summary',
  options: [
    { name: '--from', value: 'EP', help: 'cli.trace.from' },
    { name: '--to', value: 'EP', help: 'cli.trace.to' },
    { name: '--protocol', value: 'PROTOCOL', help: 'cli.trace.protocol' },
    { name: '--port', value: 'N', help: 'cli.trace.port' },
    { name: '--flows', value: 'FLOWS', help: 'cli.trace.flows' },
    { name: '--json', value: null, help: 'cli.json' },
  ],
  files: 'one',
  run: (given, terminal) => {
    const flows = given.value('--flows');
    const { document } = needInput(terminal, given.files[0] ?? '-');
    if (flows !== null) return traceMany(terminal, document, flows);
    const need = (option: '--from' | '--to'): string => {
      const value = given.value(option);
      if (value === null) throw new Refusal(message('cli.option-missing', { command: 'trace', option }));
      return value;
    };
    const [from, to, protocol] = [need('--from'), need('--to'), given.value('--protocol') ?? 'tcp'];
    const written = given.value('--port');
    if (written !== null && !/^\d{1,9}$/.test(written)) throw new Refusal(message('cli.port', { value: written }));
    const question = { from, to, protocol, ...(written === null ? {} : { port: Number(written) }) };
    const asked = ask(document, question);
    if (!asked.ok) throw new Refusal(asked.message);
    const traced = traceFlow(lowerDocument(document), asked.value);
    if (given.has('--json')) terminal.out(`${JSON.stringify({ ...question, ...told(traced) }, null, 2)}\n`);
    else terminal.out(asText(terminal, question, traced));
    return traced.verdict === 'reachable' ? 0 : 1;
  },
};

const ask = (document: Document, question: Question): Asked<Flow> =>
  flowOf(document, lowerDocument(document), question);

function traceMany(terminal: Terminal, document: Document, file: string): Status {
  const flows = readJsonFile(terminal, file);
  if (!Array.isArray(flows)) throw new Refusal(message('cli.flows'), file);
  let status: Status = 0;
  const answers = flows.map((flow: Json) => {
    const question = questionOf(flow);
    const asked = question === null ? null : ask(document, question);
    if (question === null || asked === null || !asked.ok) {
      status = 2;
      const error = render(asked === null || asked.ok ? message('cli.flow') : asked.message);
      return { ...(question ?? {}), error };
    }
    const traced = traceFlow(lowerDocument(document), asked.value);
    if (traced.verdict !== 'reachable' && status === 0) status = 1;
    return { ...question, ...told(traced) };
  });
  terminal.out(`${JSON.stringify(answers, null, 2)}\n`);
  return status;
}

function questionOf(flow: Json): Question | null {
  if (typeof flow !== 'object' || flow === null || Array.isArray(flow)) return null;
  const read = new Map(Object.entries(flow));
  const [from, to, protocol, port] = [read.get('from'), read.get('to'), read.get('protocol'), read.get('port') ?? null];
  if (typeof from !== 'string' || typeof to !== 'string' || typeof protocol !== 'string') return null;
  if (port !== null && typeof port !== 'number') return null;
  return port === null ? { from, to, protocol } : { from, to, protocol, port };
}

function told({ verdict, forward, return: back, assumes }: Trace) {
  const path = ({ disposition, hops }: Path) => ({
    disposition,
    hops: hops.map(({ at, step, because, says }) => ({ at, step, because, says: render(says) })),
  });
  return { verdict, forward: path(forward), return: back === null ? null : path(back), assumes };
}

function asText(terminal: Terminal, question: Question, { verdict, forward, return: back, assumes }: Trace): string {
  const { from, to, protocol, port } = question;
  const what = port === undefined || port === null ? protocol : `${protocol} ${port}`;
  const lines = [`${from} → ${to} ${what}: ${wordOf('verdict', verdict)}`];
  const add = (id: 'cli.trace.request' | 'cli.trace.reply', { disposition, hops }: Path): void => {
    lines.push(render(message(id, { disposition })));
    for (const { at, because, says } of hops)
      lines.push(`    ${at}: ${render(says)}`, styled(terminal, 'dim', `        ${because}`));
  };
  add('cli.trace.request', forward);
  if (back !== null) add('cli.trace.reply', back);
  const assumptions = assumes.map((each) => render(message(`assumes.${each}`))).join(render(message('cli.semicolon')));
  if (assumptions !== '') lines.push(render(message('cli.trace.assumes', { assumptions })));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
