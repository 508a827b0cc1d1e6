/** Which target of a balancer each flow goes on to: the first whose request and reply are delivered. */

import { type Bundle, outside, SENT, withoutPorts, withPorts } from './bundle.ts';
import { isCrowd } from './crowd.ts';
import type { Moved } from './journey.ts';
import type { Host, Listener, Target } from './network.ts';
import { isDown, isSegmentDown, type Obstacle, type Quest, stop, throughEdge, throughGuards } from './quest.ts';
import { refuse, takeAt, turned } from './reach-arrive.ts';
import { leaveSegment } from './reach-leave.ts';
import { meet, type Region, withoutAll } from './region.ts';

/** The bundle has passed the balancer's own filters. `wanted`: the balancer is whom the question named. */
export function balance(quest: Quest, bundle: Bundle, balancer: Host, wanted: boolean): Moved {
  let rest: Bundle | null = bundle;
  for (const listener of balancer.listeners) {
    if (rest === null) return;
    if (listener.protocol !== quest.protocol) continue;
    const port = [listener.port, listener.port];
    const heard: Bundle | null = withPorts(rest, port);
    rest = withoutPorts(rest, port);
    if (heard !== null) share(quest, heard, listener, wanted);
  }
  if (rest !== null) stop(quest, rest, 'no-listener', balancer.id, `${balancer.origin}/listeners`);
}

function share(quest: Quest, bundle: Bundle, listener: Listener, wanted: boolean): Moved {
  const { balancer, targets } = listener;
  const origin = `${listener.origin}/targets`;
  if (targets.length === 0) return stop(quest, bundle, 'no-target', balancer.id, origin);
  let left: readonly Region[] = [bundle.region];
  const obstacles: { readonly region: Region; readonly obstacle: Obstacle }[] = [];
  for (const target of targets) {
    const reached: Region[] = [];
    const sink = {
      arrived: () => undefined,
      reached: (region: Region) => void reached.push(region),
      stopped: (region: Region, obstacle: Obstacle) => void obstacles.push({ region, obstacle }),
    };
    for (const region of left) request({ ...quest, sink }, { ...bundle, region, blocked: false }, listener, target);
    left = withoutAll(left, reached);
    for (const region of reached) {
      if (!wanted) refuse(quest, { ...bundle, region });
      else if (!bundle.blocked) {
        quest.sink.arrived(region, bundle);
        quest.sink.reached(region, target, bundle);
      }
    }
  }
  for (const region of left) {
    for (const { region: stopped, obstacle } of obstacles) {
      const both = meet(stopped, region);
      if (both !== null) quest.sink.stopped(both, obstacle);
    }
    stop(quest, { ...bundle, region }, 'no-target-reachable', balancer.id, origin);
  }
}

/** The request to one target: it leaves the balancer without a filter, and is filtered where it arrives at another segment. */
function request(quest: Quest, bundle: Bundle, listener: Listener, target: Target): Moved {
  const { balancer } = listener;
  const { host, port } = target;
  const { segment } = host;
  const { senders } = quest;
  if (host.role === 'balancer' || host === senders.host)
    return stop(quest, bundle, 'no-such-host', host.id, target.origin);
  // Of a crowd the client itself is one of many.
  const among = senders.segment !== null && isCrowd(senders.segment) && senders.segment.members.has(segment);
  const others = among ? outside(bundle, SENT, [host.address, host.address]) : bundle;
  if (others === null) return stop(quest, bundle, 'no-such-host', host.id, target.origin);
  const sent = { ...others, to: host.address, port };
  const take = (part: Bundle): Moved => takeAt(quest, part, host, (taken) => answer(quest, taken, balancer, host));
  const land = (part: Bundle): Moved => {
    if (isSegmentDown(quest, part, segment) || isDown(quest, part, host.id, host.origin)) return;
    if (segment.holders.get(host.address) !== host)
      return stop(quest, part, 'no-such-host', host.id, `${host.origin}/privateIp`);
    if (balancer.passToTarget) take(part);
    else throughGuards(quest, part, host, true, take);
  };
  if (segment === balancer.segment) land(sent);
  else throughEdge(quest, sent, segment, true, land);
}

/** The reply of a target: by state to the balancer, and from there as the balancer's own. */
function answer(quest: Quest, bundle: Bundle, balancer: Host, target: Host): Moved {
  const back = turned(bundle);
  const leave = (part: Bundle): Moved =>
    leaveSegment(
      quest,
      { ...part, source: balancer.address, segment: balancer.segment, host: balancer },
      balancer.segment,
    );
  if (target.segment === balancer.segment) leave(back);
  else throughEdge(quest, back, target.segment, false, leave);
}
