/** Which intent keeps a cell as it stands: reachable where all passes, unreachable where nothing does, and the flow that passes where only some do. */

import type { Cell, Intent, MatrixQuestion } from '../../core/index.ts';
import type { Pair } from '../../worker/protocol.ts';
import { hasPorts } from './matrix-filter.ts';

/** An intent without its name. `port` is there for tcp and udp, as the format has it. */
export type CellIntent = Omit<Intent, 'name'> & { readonly from: string; readonly to: string };

/** A port that stands for any, where no flow gives one. */
const ANY_PORT = 443;

/** The intent, or null where the flow that passes has no ends of its own. */
export function intentOf(
  verdict: Cell,
  { from, to }: { readonly from: string; readonly to: string },
  { protocol, port }: MatrixQuestion,
  { passes, lost }: Pick<Pair, 'passes' | 'lost'>,
): CellIntent | null {
  if (verdict === 'some') {
    if (passes === null || (passes.from === from && passes.to === to)) return null;
    return {
      from: passes.from,
      to: passes.to,
      protocol: passes.protocol,
      ...(passes.port === null ? {} : { port: passes.port }),
      expect: 'reachable',
    };
  }
  const example = verdict === 'all' ? passes : lost;
  return {
    from,
    to,
    protocol,
    ...(hasPorts(protocol) ? { port: port ?? example?.port ?? ANY_PORT } : {}),
    expect: verdict === 'all' ? 'reachable' : 'unreachable',
  };
}

/** The name of an intent that says the same already, or null. */
export function standingIntent(intents: Readonly<Record<string, Intent>>, wanted: CellIntent): string | null {
  const same = Object.values(intents).find(
    ({ from, to, protocol, port, expect }) =>
      from === wanted.from &&
      to === wanted.to &&
      protocol === wanted.protocol &&
      port === wanted.port &&
      expect === wanted.expect,
  );
  return same?.name ?? null;
}
