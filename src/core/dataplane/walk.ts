/** How a packet travels from stage to stage until it has ended. */

import { arriveAtSegment } from './arrive.ts';
import { enterSite, leaveSite } from './at-site.ts';
import type { Journey } from './journey.ts';
import { leaveSegment } from './leave.ts';
import { passOutside } from './outside.ts';

/**
 * Walks the packet to its end. It always ends: hosts forward once, sites and the Internet pass a packet on at most once, and nothing else sends it
 * back to a host.
 */
export function walk(journey: Journey): void {
  for (;;) {
    const { segment, site } = journey;
    switch (journey.stage) {
      case 'ended':
        return;
      case 'leave':
        leaveSegment(journey, present(segment));
        break;
      case 'arrive':
        arriveAtSegment(journey, present(segment));
        break;
      case 'leave-site':
        leaveSite(journey, present(site));
        break;
      case 'enter-site':
        enterSite(journey, present(site));
        break;
      case 'outside':
        passOutside(journey);
        break;
    }
  }
}

function present<T>(place: T | null): T {
  if (place === null) throw new Error('A packet is nowhere');
  return place;
}
