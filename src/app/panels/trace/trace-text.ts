/** A trace as plain text, for a ticket or a chat: the question, the verdict, every decision, what is assumed. */

import {
  type Answered,
  type Blocking,
  findResource,
  INTERNET,
  itineraryOf,
  type Resources,
  type TraceLeg,
} from '../../../core/index.ts';
import type { FlowQuestion } from '../../../editor/editor.ts';
import { verdictWords } from '../../canvas/trace-words.ts';
import type { Text } from '../../text.ts';
import type { Names } from '../fields/names.ts';
import { decisionOf, lineOf } from './HopList.tsx';

/** The text, lines ending in a line feed. */
export function traceText(
  resources: Resources,
  { from, to, protocol, port }: FlowQuestion,
  answered: Answered,
  { t, say, maybe }: Text,
  names: Names,
  blockers: readonly Blocking[],
): string {
  const { request, reply } = itineraryOf(resources, answered);
  const end = (id: string | null, address: string): string => {
    if (id === INTERNET) return `${t('tracing.internet')} (${address})`;
    const name = id === null ? null : (findResource(resources, id)?.value.name ?? null);
    return name === null ? (id ?? '') : `${name} (${address})`;
  };
  const leg = (title: string, { stops }: TraceLeg): string[] => [
    '',
    title,
    ...stops.flatMap((stop) =>
      stop.hops.map((hop, index) => {
        const number = index === 0 ? `${stop.dropped ? 'x' : ' '}${String(stop.number).padStart(2)}` : '   ';
        const line = lineOf(resources, stop.place, hop, names, t('tracing.internet'));
        return `${number}  ${line}: ${say(decisionOf(resources, hop, names))}`;
      }),
    ),
  ];
  const { trace } = answered;
  const own = blockers
    .filter((each) => each.own)
    .map(({ id, direction, disposition, because }) => {
      const name = findResource(resources, id)?.value.name ?? id;
      const why = maybe(`disposition.${disposition}`, disposition);
      return ` x   ${name}, ${names.place(because)}: ${t(`tracing.blocks-${direction}`, { why })}`;
    });
  const flow = `${protocol}${port === null ? '' : ` ${port}`}`;
  const lines = [
    `${end(from, answered.fromAddress)} → ${end(to, answered.toAddress)}, ${flow}`,
    `${t(`tracing.${trace.verdict}`)}. ${verdictWords(resources, answered).map(say).join(': ')}`,
    ...leg(`${t('tracing.request')}: ${trace.forward.disposition}`, request),
    ...(reply === null || trace.return === null
      ? []
      : leg(`${t('tracing.reply')}: ${trace.return.disposition}`, reply)),
    ...(own.length === 0 ? [] : ['', t('tracing.blockers'), ...own]),
    '',
    ...trace.assumes.map((each) => `${t('tracing.assumes')}: ${t(`tracing.assumes-${each}`)}`),
    t('tracing.assumes-guest'),
  ];
  return `${lines.join('\n')}\n`;
}
