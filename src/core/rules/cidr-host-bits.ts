/** A CIDR, anywhere in the design, whose host bits are set. */

import { type Cidr, formatPrefix, parseCidr } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import type { AnyResource } from '../kinds/index.ts';
import { KIND_IDS } from '../kinds/index.ts';
import { cidrsOf } from '../kinds/references.ts';
import { defineRule, type Hit } from './rule.ts';

export const cidrHostBits = defineRule({
  id: 'cidr-host-bits',
  severity: 'error',
  section: 'document',
  reads: [...KIND_IDS, 'intents', 'pools', 'reservations'],
  fix: 'safe',
  source: 'Terraform provider: cidr_block must be the network address',
  twice: true,
  local: 'self',
  *check(view) {
    for (const kind of KIND_IDS) {
      for (const [id, resource] of Object.entries<AnyResource>(view.resources[kind])) {
        const places = cidrsOf(kind, resource).map(({ path, value }) => ({
          pointer: pointerOf('resources', kind, id, ...path),
          cidr: value,
        }));
        yield* hitsOf(id, resource.name, places);
      }
    }
    for (const [id, intent] of Object.entries(view.intents)) {
      const ends = (['from', 'to'] as const).map((end) => ({
        pointer: pointerOf('intents', id, end),
        cidr: intent[end],
      }));
      yield* hitsOf(id, intent.name, ends);
    }
    for (const [id, pool] of Object.entries(view.pools))
      yield* hitsOf(id, pool.name, [{ pointer: pointerOf('pools', id, 'cidr'), cidr: pool.cidr }]);
    for (const [id, reservation] of Object.entries(view.reservations)) {
      yield* hitsOf(id, reservation.name, [{ pointer: pointerOf('reservations', id, 'cidr'), cidr: reservation.cidr }]);
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.1.5/16' } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' } } },
  },
});

/** One finding for each such CIDR of a resource; the same text at several places is one. */
function* hitsOf(
  id: string,
  name: string,
  places: readonly { readonly pointer: Pointer; readonly cidr: string | null }[],
): Generator<Hit> {
  const wrong = new Map<
    string,
    { readonly network: string; readonly longer: string | null; readonly pointers: Pointer[] }
  >();
  for (const { pointer, cidr } of places) {
    const known = cidr === null ? undefined : wrong.get(cidr);
    if (known !== undefined) {
      known.pointers.push(pointer);
      continue;
    }
    // An intent's end may also be an id or an address: neither has a mask.
    const parsed = cidr === null ? null : parseCidr(cidr);
    if (cidr !== null && parsed?.hostBits === true)
      wrong.set(cidr, { network: formatPrefix(parsed.prefix), longer: longerOf(parsed), pointers: [pointer] });
  }
  for (const [cidr, { network, longer, pointers }] of wrong) {
    const [first, ...others] = pointers.map((pointer) => ({ id, pointer }));
    if (first === undefined) continue;
    yield {
      at: [first, ...others],
      message: message('finding.cidr-host-bits', { name, cidr, network }),
      fixes: [
        {
          title: message('fix.use-network', { network }),
          safety: 'safe',
          edits: pointers.map((pointer) => ({ op: 'set', pointer, value: network })),
        },
        ...(longer === null
          ? []
          : [
              {
                title: message('fix.use-network', { network: longer }),
                safety: 'review' as const,
                edits: pointers.map((pointer) => ({ op: 'set' as const, pointer, value: longer })),
              },
            ]),
      ],
    };
  }
}

/** The smallest block that still is worth writing down as one. */
const LONGEST = 28;

/** The other reading of 10.0.4.0/20: the address is meant, and the mask is too short. Null where only a handful of addresses would be left. */
function longerOf({ address }: Cidr): string | null {
  let length = 32;
  while (length > 0 && address % 2 ** (33 - length) === 0) length -= 1;
  return length > LONGEST ? null : formatPrefix({ base: address, length });
}
