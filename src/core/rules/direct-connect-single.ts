/** An IDC is reached by one direct connect tunnel only, and by no VPN. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linksByIdc } from './lookups/idc-links.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const example = (...lines: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'direct-connect-gateway': { g: { vpc: 'a' } },
  'direct-connect-tunnel': Object.fromEntries(lines.map((id) => [id, { directConnectGateway: 'g', idc: 'd' }])),
});

export const directConnectSingle = defineRule({
  id: 'direct-connect-single',
  severity: 'advice',
  section: 'peering-direct-connect',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'Direct Connect troubleshooting',
  twice: false,
  *check(view) {
    for (const [id, { vpn, direct }] of linksByIdc(view.resources)) {
      const [only] = direct;
      const tunnel = resolve(view.resources, 'direct-connect-tunnel', only ?? null);
      if (only === undefined || tunnel === null || direct.length > 1 || vpn.length > 0) continue;
      yield {
        at: [placeOf('direct-connect-tunnel', only), placeOf('idc', id)],
        message: message('finding.direct-connect-single', {
          idc: resolve(view.resources, 'idc', id)?.name ?? id,
          tunnel: tunnel.name,
        }),
      };
    }
  },
  example: { triggers: example('l'), clean: example('l', 'm') },
});
