/** Joins a NAT gateway with a CVM: a DNAT rule that publishes it. */

import { message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import { deed, refuse } from '../command.ts';
import { type End, type Link, nameOf, possible } from './link.ts';

/** The port that a fresh listener has, too. */
const PORT = 80;
/** Where the search for a free public port goes on when that one is taken. */
const NEXT_PORT = 8080;

/** Publishes a CVM of the gateway's VPC on the gateway's first EIP; other workloads cannot be targets (Port forwarding, 1015/39942). */
export function publish(document: Document, nat: End<'nat-gateway'>, server: End<'cvm'>): Link {
  const vpc = resolve(document.resources, 'subnet', server.value.subnet)?.vpc ?? null;
  if (vpc === null || vpc !== nat.value.vpc)
    return refuse(message('refusal.foreign-gateway', { gateway: nat.value.name, subnet: server.value.name }));
  if (nat.value.dnat.some(({ target }) => target === server.id))
    return refuse(message('refusal.bound', { a: server.value.name, b: nat.value.name }));
  const [eip] = nat.value.eips;
  if (eip === undefined)
    return refuse(message('refusal.nat-no-eip', { nat: nat.value.name, workload: server.value.name }));
  const taken = new Set(
    nat.value.dnat.flatMap((rule) => (rule.eip === eip && rule.protocol === 'tcp' ? [rule.port] : [])),
  );
  let port = PORT;
  while (taken.has(port)) port = port < NEXT_PORT ? NEXT_PORT : port + 1;
  return possible(() =>
    deed(
      message('step.publish', { a: server.value.name, b: nat.value.name }),
      [
        {
          op: 'add',
          pointer: resourcePointer('nat-gateway', nat.id, 'dnat', nat.value.dnat.length),
          value: { protocol: 'tcp', eip, port, target: server.id, targetPort: PORT },
        },
      ],
      { said: [message('said.published', { port, eip: nameOf(document, eip), name: server.value.name })] },
    ),
  );
}
