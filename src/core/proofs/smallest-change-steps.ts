/** Which steps may mend a failing intent next: those that answer what stops its flow, or, when it must not arrive, what lets it through. */

import { parseIp } from '../address/ip.ts';
import type { Hop, Path } from '../dataplane/disposition.ts';
import { guardEnds, isFilterHop, openFilter, shutFilter } from './smallest-change-filters.ts';
import { leadFrom, ownerOf, tableFor, withoutPolicy } from './smallest-change-routes.ts';
import type { Failing, Step } from './smallest-change-step.ts';
import {
  answerFor,
  carryFrom,
  lineFrom,
  publish,
  publishPort,
  unpublish,
  wayInto,
  withoutRow,
} from './smallest-change-tunnels.ts';

/** The steps for a failing intent, the narrowest of each sort first. */
export function stepsFor(failing: Failing): readonly Step[] {
  const { traced, intent } = failing;
  const steps =
    intent.expect === 'reachable'
      ? opening(failing, traced.return ?? traced.forward)
      : closing(failing, traced.forward);
  const seen = new Set<string>();
  return steps.filter(({ title }) => {
    const key = JSON.stringify(title);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What may let a flow through: answers to every hop of the path that loses it and refuses it. */
function opening(failing: Failing, path: Path): readonly Step[] {
  const steps: Step[] = [];
  let routed: Hop | null = null;
  for (const hop of path.hops) {
    if (hop.says.id === 'trace.route' || hop.says.id === 'trace.route-own') routed = hop;
    steps.push(...answering(failing, hop, routed));
  }
  return steps;
}

/** Ends of a packet that say that it was led astray: another policy may lead it right. */
const ASTRAY: ReadonlySet<string> = new Set([
  'trace.next-hop-invalid',
  'trace.private-destination',
  'trace.no-tunnel',
  'trace.no-line',
  'trace.not-in-site',
  'trace.peering-not-local',
  'trace.peer-missing',
  'trace.not-forwarding',
  'trace.loop',
  'trace.no-state',
  'trace.reply-elsewhere',
  'trace.nat-no-eip',
  'trace.public-gateway-no-eip',
]);

function answering(failing: Failing, hop: Hop, routed: Hop | null): readonly Step[] {
  const { flow, traced } = failing;
  const { id, values } = hop.says;
  const back = traced.return !== null;
  const to = parseIp(String(values['to'] ?? '')) ?? (back ? flow.from.address : flow.to);
  const source = parseIp(String(values['source'] ?? '')) ?? (back ? flow.to : flow.from.address);
  const steps: Step[] = [];
  switch (id) {
    case 'trace.filter-absent-in':
    case 'trace.filter-absent-out':
    case 'trace.filter-denies-in':
    case 'trace.filter-denies-out':
      return openFilter(failing, hop);
    case 'trace.no-table':
      return tableFor(
        failing,
        failing.network.structure.segments.find((segment) => segment.id === hop.at),
      );
    case 'trace.no-route':
      return leadFrom(failing, hop.at, to);
    case 'trace.site-no-route':
      return wayInto(failing, hop.at, { local: to, remote: source });
    case 'trace.no-tunnel':
      steps.push(...carryFrom(failing, hop.at, { local: source, remote: to }));
      break;
    case 'trace.no-line':
      steps.push(...lineFrom(failing, hop.at, to));
      break;
    case 'trace.nat-no-eip':
    case 'trace.public-gateway-no-eip':
      steps.push(...publish(failing, hop.at, hop.because));
      break;
    case 'trace.eip-nobody':
      return answerFor(failing, hop.at);
    case 'trace.no-public-address':
      return [...publishPort(failing), ...publish(failing, hop.at, `${hop.because}/eip`)];
    default:
      break;
  }
  if (!ASTRAY.has(id)) return steps;
  // A policy whose next hop is invalid decides without a hop of its own.
  const policy = id === 'trace.next-hop-invalid' ? hop.because : (routed?.because ?? hop.because);
  const owner = ownerOf(policy);
  if (owner?.kind !== 'route-table') return steps;
  return [...steps, ...leadFrom(failing, owner.id, to), ...withoutPolicy(failing, policy)];
}

/** What may keep a flow from arriving: a rule before the one that lets it, or without that one; a policy, pair, port or EIP less. */
function closing(failing: Failing, { hops }: Path): readonly Step[] {
  const filters = hops.filter(isFilterHop).toReversed();
  const others = hops.filter((hop) => !isFilterHop(hop)).toReversed();
  return [
    ...filters.flatMap((hop) => shutFilter(failing, hop)),
    ...others.flatMap((hop) => [...withoutPolicy(failing, hop.because), ...withoutRow(failing, hop.because)]),
    ...unpublish(failing),
    ...guardEnds(failing),
  ];
}
