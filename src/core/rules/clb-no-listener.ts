/** A load balancer has no listener, or no target behind any of them. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const clb = (listeners: { protocol: string; port: number; targets: { target: string; port: number }[] }[]) => ({
  clb: { b: { subnet: 's', listeners } },
  cvm: { web: { subnet: 's' } },
  subnet: { s: { cidr: '10.0.1.0/24' } },
});

export const clbNoListener = defineRule({
  id: 'clb-no-listener',
  severity: 'advice',
  section: 'workload',
  reads: ['clb'],
  fix: null,
  source: 'CLB limits',
  twice: false,
  *check(view) {
    for (const [id, { name, listeners }] of Object.entries(view.resources.clb)) {
      if (listeners.some(({ targets }) => targets.length > 0)) continue;
      yield {
        at: [placeOf('clb', id, 'listeners')],
        message: message(listeners.length === 0 ? 'finding.clb-no-listener' : 'finding.clb-no-target', { name }),
      };
    }
  },
  example: {
    triggers: clb([]),
    clean: clb([{ protocol: 'tcp', port: 80, targets: [{ target: 'web', port: 80 }] }]),
  },
});
