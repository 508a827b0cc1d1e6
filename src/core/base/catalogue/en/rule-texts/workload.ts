/** English: summary and reason of the rules about workloads. */

import type { RuleText } from './rule-text.ts';

export const workloadRuleTexts: Readonly<Record<string, RuleText>> = {
  'clb-no-listener': {
    summary: 'a load balancer without a listener or a target',
    why: 'It answers nobody: without a listener a request is refused, and without a target there is nothing to pass it to.',
  },
  'clb-listener-duplicate': {
    summary: 'two listeners of a load balancer with one protocol and port',
    why: 'A request cannot come to both. The platform refuses the second.',
  },
  'clb-target-unreachable': {
    summary:
      "a target that the balancer's health check cannot reach, or that drops every client whom the listener admits",
    why: "The health check comes from the balancer's own address, requests with the address of the client. The groups of a target have to let both in on the target's port, not on the listener's, unless the balancer is trusted with what it lets in; so does the network ACL of another subnet, both ways.",
  },
  'clb-loopback': {
    summary: 'the only target of a listener may be a client of that listener',
    why: 'The balancer keeps the address of the client, so the target would get a packet from itself, and drops it. Calls from the server to its own service fail, while those of everybody else work.',
  },
  'database-exposed': {
    summary: 'a database that requests from the Internet reach, by DNAT or through a balancer',
    why: 'Whoever scans the Internet finds it within hours, and then only its passwords protect the data. Let applications talk to it by its private address.',
  },
  'database-unreachable': {
    summary: 'a database that no other workload of the design can reach on its port',
    why: 'A database is there for somebody. Most often its group names another port or another group than that of the application, or no route leads to it.',
  },
  'workload-no-egress': {
    summary: 'a CVM with neither an EIP nor a way to the Internet',
    why: 'It gets no updates and no images from outside, and calls no service there. That may be meant; then nothing has to be done.',
  },
  'dns-blocked': {
    summary: "a workload that can ask neither of the platform's name servers",
    why: 'Hosts resolve names at 183.60.83.19 and 183.60.82.98. A group that lets only tcp out, or an ACL that keeps the replies out, makes every name fail: it looks as if the whole network were down.',
  },
};
