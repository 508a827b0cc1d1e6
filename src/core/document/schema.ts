/** The schemas of the document's own tables; those of resources are their kinds'. */

import * as v from 'valibot';
import { choice, choiceItem, cidr, flag, name, note, part, port, reference, TEXT_LIMIT } from '../kinds/fields.ts';

const endpoint = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(TEXT_LIMIT, 'problem.text'))), null);
const pixels = v.pipe(
  v.number(),
  v.check((n) => Number.isFinite(n) && Math.abs(n) <= 1e9, 'problem.pixels'),
  v.transform((n) => Math.round(n) + 0),
);
const box = { x: pixels, y: pixels, width: pixels, height: pixels };

/** An intent. A port is required for tcp and udp and absent for icmp and all: the parser checks that. */
export const intentSchema = part({
  name: name(),
  from: endpoint,
  to: endpoint,
  protocol: choice(['tcp', 'udp', 'icmp', 'all'], 'tcp'),
  port: v.optional(port()),
  expect: choiceItem(['reachable', 'unreachable']),
});
/** A pool. */
export const poolSchema = part({ name: name(), cidr: cidr() });
/** A reservation. */
export const reservationSchema = part({ vpc: reference('vpc'), cidr: cidr(), name: name() });
/** A note on the canvas. */
export const noteSchema = part({ text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT, 'problem.text')), ...box });
/** A place on the canvas. Fractions are rounded when read. */
export const placementSchema = part({ ...box, collapsed: flag(false), locked: flag(false) });
/** The setting of a rule. */
export const ruleSettingSchema = choiceItem(['off', 'advice', 'warning', 'error']);
/** The reason of an acceptance: free text, also empty. */
export const reasonSchema = v.unwrap(note());
