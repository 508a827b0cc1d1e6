/** English: summary and reason of the rules about Internet access. */

import type { RuleText } from './rule-text.ts';

export const internetRuleTexts: Readonly<Record<string, RuleText>> = {
  'eip-not-public': {
    summary: 'the address of an EIP, a VPN gateway or a customer gateway is private or unroutable',
    why: 'The Internet carries no packet to such an address. Of a customer gateway behind a translator, the public address is the one that the translator gives it.',
  },
  'nat-no-eip': {
    summary: 'a NAT gateway without an EIP',
    why: 'The gateway translates to the addresses of its EIPs. Without one it carries nothing, and the platform does not create it.',
  },
  'nat-no-route': {
    summary: 'a NAT gateway that no enabled policy points at',
    why: 'Only subnets whose table leads to the gateway use it. It costs money and carries nothing.',
  },
  'nat-spec': {
    summary: "a NAT gateway's bandwidth or connections outside what the platform offers",
    why: 'The platform refuses other values. The standard kind has 5000 Mbps and 2000000 connections, as a pair.',
  },
  'nat-dnat-duplicate': {
    summary: 'two DNAT rules with one EIP, protocol and port',
    why: 'A packet can go to one target only. The platform refuses the second rule.',
  },
  'nat-dnat-foreign-eip': {
    summary: "a DNAT rule with an EIP that is not the gateway's",
    why: 'Packets to that EIP do not come to this gateway. The platform refuses the rule.',
  },
  'nat-dnat-target': {
    summary: "a DNAT target that is not a cvm of the gateway's VPC",
    why: "The platform forwards ports to CVMs of the gateway's own VPC only.",
  },
  'nat-overrides-eip': {
    summary: 'a CVM with an EIP of its own in a subnet whose Internet traffic goes to a NAT gateway',
    why: 'The table decides before the EIP does. Partners that admit the EIP only will refuse what the CVM sends. A policy of type EIP to 0.0.0.0/0 beside it gives the CVM its own address back.',
  },
  'public-gateway-no-eip': {
    summary: 'a public gateway without an EIP',
    why: 'The gateway sends what comes to it out by its own EIP. Without one it carries nothing.',
  },
  'public-gateway-same-table': {
    summary: 'a public gateway whose own subnet uses the table that routes to it',
    why: 'What the gateway sends on follows the same policy, and comes back to the gateway. The platform asks for a table of its own.',
  },
  'public-gateway-single': {
    summary: 'a public gateway where a NAT gateway would do',
    why: 'It is one machine: when it stops, all subnets behind it lose the Internet until somebody acts.',
  },
  'eip-idle': {
    summary: 'an EIP bound to nothing',
    why: 'The platform charges for an EIP that is not in use.',
  },
  'eip-shared': {
    summary: 'an EIP bound to two holders',
    why: 'The platform binds an EIP to one resource. Packets to it would have two ways to go.',
  },
  'address-public-duplicate': {
    summary: 'one public address on two resources',
    why: 'An address has one owner. One of the two is mistyped, or the same device stands in the design twice.',
  },
  'nat-dnat-closed': {
    summary: "a DNAT rule whose target's groups or ACL drop the forwarded port from every public address",
    why: "The gateway changes the port before the packet comes to the target: its groups have to open the target's port, not the outer one, and to the clients' own public addresses.",
  },
  'nat-dnat-no-return': {
    summary: "a DNAT rule whose target's table does not lead back to the gateway",
    why: 'Replies have to come back through the gateway that translated the request. By another one, or by an EIP of the target, they reach the client with an address that it never asked, if at all, and it drops them.',
  },
  'internet-exposed': {
    summary:
      'more than 65,536 public addresses reach a port of a CVM that is for administrators, databases or clusters',
    why: 'Such ports are found by scans within minutes, and attacked from then on. Let in the addresses of your offices, or come through a VPN.',
  },
};
