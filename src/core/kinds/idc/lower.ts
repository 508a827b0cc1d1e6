/** How an IDC becomes a site with ranges of its own. */

import type { Site } from '../../dataplane/network.ts';
import { type Draft, originOf, prefixesOf, type Written } from '../lowering.ts';
import type { idc } from './idc.ts';

/** The site of an IDC, still without its ways into the cloud. */
export function lowerIdc(id: string, resource: Written<typeof idc>, index: number): Draft<Site> {
  return {
    id,
    origin: originOf('idc', id),
    index,
    ranges: prefixesOf(resource.cidrs),
    transit: resource.transitInternet,
    lines: [],
    tunnels: [],
  };
}
