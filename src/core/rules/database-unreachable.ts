/** No other workload of the design can reach a database on its port. */

import { hasIp, intersect, isEmpty } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { type Host, type Network, TCP } from '../dataplane/network.ts';
import { trace, verdict } from '../dataplane/trace.ts';
import { resolve } from '../document/tables.ts';
import { decidedAt } from './lookups/decided.ts';
import { hostOf, NETWORK_READS, networkFor, senderOf } from './lookups/network.ts';
import { onePort, passedByEdge, passedByGroups } from './lookups/passing.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const shop = (from: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  'security-group': {
    data: { inbound: [{ action: 'allow', protocol: 'tcp', ports: from, cidr: '10.0.1.0/24' }] },
  },
  cvm: { web: { subnet: 's' } },
  tencentdb: { db: { subnet: 's', securityGroups: ['data'], engine: 'postgresql' } },
});

export const databaseUnreachable = defineRule({
  id: 'database-unreachable',
  severity: 'warning',
  section: 'workload',
  reads: NETWORK_READS,
  fix: null,
  source: 'TencentDB for MySQL: solving connection failures',
  twice: false,
  *check(view) {
    const network = networkFor(view.resources);
    const workloads = network.structure.hosts.filter((host) => host.role !== 'masquerade' && host.address >= 0);
    for (const id of sortedKeys(view.resources.tencentdb)) {
      const database = resolve(view.resources, 'tencentdb', id);
      const host = hostOf(network, id);
      // An address that is wrong or taken has a finding of its own.
      if (database === null || host === null || !host.receives) continue;
      const others = workloads.filter((other) => other !== host);
      const [first] = others;
      if (first === undefined || isReached(network, host, others)) continue;
      const nearest = others.find((other) => other.segment.space === host.segment.space) ?? first;
      const lost = trace(network, flowTo(host, nearest));
      yield {
        at: [placeOf('tencentdb', id), ...decidedAt(lost)],
        message: message('finding.database-unreachable', { name: database.name, port: host.port }),
      };
    }
  },
  example: { triggers: shop('3306'), clean: shop('5432') },
});

const flowTo = (host: Host, from: Host) =>
  ({
    from: senderOf(from),
    to: host.address,
    wanted: { kind: 'host', host },
    byFaces: false,
    protocol: TCP,
    port: host.port,
  }) as const;

/** The nearest are asked first: one that reaches it is enough. Only who passes the filters before the database is asked at all. */
function isReached(network: Network, host: Host, others: readonly Host[]): boolean {
  const port = onePort(TCP, host.port);
  const passed = passedByGroups(network, host, true, port);
  if (isEmpty(passed)) return false;
  const edge = intersect(passed, passedByEdge(network, host.segment, true, port));
  const asks = (other: Host): boolean =>
    hasIp(other.segment === host.segment ? passed : edge, other.address) &&
    verdict(network, flowTo(host, other)).verdict === 'reachable';
  const near = others.filter((other) => other.segment.space === host.segment.space);
  return near.some(asks) || others.some((other) => other.segment.space !== host.segment.space && asks(other));
}
