/** How a packet arrives at a site, and how one leaves it: by its own ranges, by a way into the cloud, or by its uplink. */

import { formatIp, isPublicIp, isUnroutableIp } from '../address/ip.ts';
import { longestOf, type SiteWay, wayFrom } from './fib.ts';
import { ASSUMES, type Journey, type Moved } from './journey.ts';
import type { Site } from './network.ts';

/** One step: the packet arrives at a site. */
export function enterSite(journey: Journey, site: Site): Moved {
  journey.assumes |= ASSUMES.siteRouting;
  if (journey.isDown(site.id, site.origin)) return;
  if (longestOf(site.ranges, journey.to) >= 0) return takeAtSite(journey, site);
  if (site.transit && isPublicIp(journey.to)) return leaveByUplink(journey, site, true);
  if (journey.hops !== null)
    journey.say(site.id, 'arrival', `${site.origin}/cidrs`, 'trace.not-in-site', {
      to: formatIp(journey.to),
      site: site.id,
    });
  journey.end('not-in-idc');
}

/** One step: the packet leaves a host of a site. */
export function leaveSite(journey: Journey, site: Site): Moved {
  journey.assumes |= ASSUMES.siteRouting;
  if (journey.isDown(site.id, site.origin)) return;
  const { to } = journey;
  if (isUnroutableIp(to)) {
    if (journey.hops !== null) journey.say(site.id, 'route', site.origin, 'trace.unroutable', { to: formatIp(to) });
    return journey.end('unroutable-destination');
  }
  const own = longestOf(site.ranges, to);
  const way = wayFrom(journey.network, site, journey.source, to);
  if (own >= 0 && own >= (way?.length ?? -1)) return takeAtSite(journey, site);
  if (way !== null) return enterCloud(journey, way);
  if (isPublicIp(to)) return leaveByUplink(journey, site, false);
  if (journey.hops !== null)
    journey.say(site.id, 'route', site.origin, 'trace.site-no-route', { to: formatIp(to), site: site.id });
  journey.end('idc-no-route');
}

function takeAtSite(journey: Journey, site: Site): Moved {
  const lost = journey.reply && !(journey.depth === 0 && journey.isBack(null, null, site));
  if (journey.hops !== null) {
    const id = lost ? 'trace.reply-elsewhere' : journey.reply ? 'trace.reply-back' : 'trace.delivered-to-site';
    const place = site.ranges.findIndex((range) => longestOf([range], journey.to) >= 0);
    journey.say(site.id, 'arrival', `${site.origin}/cidrs/${place}`, id, {
      to: formatIp(journey.to),
      at: site.id,
      site: site.id,
    });
  }
  journey.site = site;
  journey.end(lost ? 'reply-lost' : 'delivered-to-idc');
}

function enterCloud(journey: Journey, way: SiteWay): Moved {
  const { line, tunnel, onward, space } = way;
  const id = line?.id ?? tunnel?.id ?? '';
  if (tunnel !== null) journey.assumes |= ASSUMES.tunnelUp;
  if (journey.hops !== null)
    journey.say(id, 'tunnel', way.because, 'trace.way-in', { to: formatIp(journey.to), tunnel: id, space: space.id });
  if (line !== null && (journey.isDown(line.id, line.origin) || journey.isDown(line.gateway.id, line.gateway.origin)))
    return;
  if (tunnel !== null) {
    const { gateway, peer } = tunnel;
    if (journey.isDown(tunnel.id, tunnel.origin) || journey.isDown(peer.id, peer.origin)) return;
    if (journey.isDown(gateway.id, gateway.origin)) return;
  }
  if (onward !== null) {
    const next = onward.tunnel;
    if (onward.several) journey.assumes |= ASSUMES.firstOfSeveral;
    if (journey.hops !== null)
      journey.say(next.id, 'tunnel', onward.because, 'trace.tunnel', { tunnel: next.id, site: next.site.id });
    if (journey.isDown(next.id, next.origin) || journey.isDown(next.peer.id, next.peer.origin)) return;
    return journey.enterSite(next.site);
  }
  const target = space.locate.longest(journey.to);
  if (target !== null) return journey.arrive(target, null, false);
  if (journey.hops !== null)
    journey.say(space.id, 'local-route', space.origin, 'trace.space-nobody', {
      to: formatIp(journey.to),
      space: space.id,
    });
  journey.end('no-such-host');
}

function leaveByUplink(journey: Journey, site: Site, transit: boolean): Moved {
  if (journey.reply) {
    if (journey.hops !== null) journey.say(site.id, 'translate', site.origin, 'trace.no-state', { at: site.id });
    return journey.end('reply-lost');
  }
  const { uplink } = journey.network.structure;
  if (journey.hops !== null)
    journey.say(
      site.id,
      'translate',
      transit ? `${site.origin}/transitInternet` : site.origin,
      'trace.source-becomes',
      {
        before: formatIp(journey.source),
        after: formatIp(uplink),
      },
    );
  journey.cross({ kind: 'uplink', site, transit, before: journey.source }, uplink);
  journey.goOutside();
}
