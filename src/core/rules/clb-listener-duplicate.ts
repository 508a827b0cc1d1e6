/** Two listeners of a load balancer have one protocol and port. */

import { message } from '../base/message.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const clb = (...protocols: string[]) => ({
  clb: { b: { listeners: protocols.map((protocol) => ({ protocol, port: 53, targets: [] })) } },
});

export const clbListenerDuplicate = defineRule({
  id: 'clb-listener-duplicate',
  severity: 'error',
  section: 'workload',
  reads: ['clb'],
  fix: null,
  source: 'CLB limits',
  twice: true,
  *check(view) {
    for (const [id, { name, listeners }] of Object.entries(view.resources.clb)) {
      const byKey = new Map<string, number[]>();
      listeners.forEach(({ protocol, port }, index) => {
        const key = `${protocol} ${port}`;
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [index]);
        else list.push(index);
      });
      for (const [listener, list] of byKey) {
        if (list.length < 2) continue;
        yield {
          at: laterFirst(list.map((index) => placeOf('clb', id, 'listeners', index))),
          message: message('finding.clb-listener-duplicate', { name, listener, count: list.length }),
        };
      }
    }
  },
  example: { triggers: clb('udp', 'udp'), clean: clb('tcp', 'udp') },
});
