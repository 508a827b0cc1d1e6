/** Decides, step by step as the law has them, where one packet goes after it leaves a host: the plain tracer's core. */

import { type Ip, isPublicIp, isUnroutableIp } from '../../address/ip.ts';
import type { Document } from '../../document/document.ts';
import { aclPass, groupsPass } from './filters.ts';
import {
  addressOf,
  blocksOf,
  eipAddress,
  eipOf,
  find,
  type Holder,
  type Host,
  holders,
  hostAt,
  inIdc,
  isEip,
  sameHost,
  subnetHolding,
  uplinkAddress,
  vpcOfSubnet,
  within,
} from './holdings.ts';
import { type Disposition, type End, isSuccess, type Packet } from './packet.ts';
import { type Balancer, mapped, peerOf, receiverAtEip, takes, targetsOf } from './receivers.ts';
import { directConnectTunnelFor, type Failed, farIdc, routeFor, vpnTunnelFor, wayOutOfIdc } from './ways.ts';

/** The client's ports: a reply has to pass with every one of them. */
const CLIENT_PORTS: readonly [number, number] = [32768, 60999];

const failing = (disposition: Disposition): End => ({ disposition });

/** A design in a scenario, through which packets walk. */
export class Walk {
  private readonly design: Document;
  private readonly failed: Failed;

  constructor(design: Document, failed: Failed) {
    this.design = design;
    this.failed = failed;
  }

  /** A request from its sender to where it ends. */
  request(packet: Packet): End {
    const { sender } = packet;
    if (sender.place === 'subnet' && this.hostFailed(sender.subnet, sender.holder)) return failing('next-hop-down');
    if (packet.destination === sender.address) return { disposition: 'delivered', taken: sender };
    return this.from(packet, sender);
  }

  private from(packet: Packet, host: Host): End {
    switch (host.place) {
      case 'internet':
        return this.onInternet(packet);
      case 'idc':
        return this.fromIdc(packet, host.idc);
      case 'subnet':
        return this.leave(packet, host.subnet, host.holder, 'itself');
    }
  }

  /** How the reply to a delivered request fares. `balancer`: the balancer through which the flow went. */
  reply(request: Packet, end: Host, balancer: Host | null): Disposition {
    if (sameHost(end, request.sender) && request.translations.length === 0 && request.entry === null)
      return 'delivered';
    const from = balancer ?? end;
    const packet: Packet = {
      replyTo: request,
      sender: request.sender,
      source: from.address,
      destination: request.source,
      looked: { protocol: request.looked.protocol, ports: request.looked.ports === null ? null : CLIENT_PORTS },
      passed: [],
      translations: [...request.translations],
      entry: request.entry,
      returned: false,
    };
    if (balancer?.place === 'subnet' && end.place === 'subnet') {
      const elsewhere = balancer.subnet !== end.subnet;
      if (elsewhere && !this.acl(packet, end.subnet, 'outbound')) return 'network-acl-denied-out';
    }
    return this.from(packet, from).disposition;
  }

  // A packet leaves a host of a subnet: the nine steps.
  private leave(packet: Packet, subnet: string, holder: Holder | null, as: 'itself' | 'forwarder'): End {
    const { design } = this;
    const { destination } = packet;
    const replying = packet.replyTo !== null && as === 'itself';
    if (!replying && !this.skipsGroups(packet, holder) && !this.groups(packet, holder, 'outbound'))
      return failing('security-group-denied-out');
    if (!replying && isUnroutableIp(destination)) return failing('unroutable-destination');
    const vpc = vpcOfSubnet(design, subnet);
    if (within(find(design.resources.subnet, subnet)?.cidr ?? null, destination))
      return this.arrive(packet, subnetHolding(design, vpc, destination) ?? subnet, 'within');
    if (!this.acl(packet, subnet, 'outbound')) return failing('network-acl-denied-out');
    if (blocksOf(design, vpc).some((block) => within(block, destination))) {
      const at = subnetHolding(design, vpc, destination);
      return at === null ? failing('no-such-host') : this.arrive(packet, at, 'elsewhere');
    }
    if (replying && packet.entry?.by === 'eip' && packet.entry.id === holder?.id) {
      packet.source = packet.entry.address;
      return this.onInternet(packet);
    }
    const byCvm = as === 'forwarder' && holder?.kind === 'cvm';
    const ownEip = holder === null || byCvm ? null : eipAddress(design, eipOf(holder));
    const route = routeFor(design, subnet, vpc, destination, ownEip !== null);
    if (route === null) {
      if (ownEip === null || !isPublicIp(destination)) return failing('no-route');
      return this.byEip(packet, holder, ownEip);
    }
    if (route.nextHopType === 'eip') {
      if (!isPublicIp(destination) || ownEip === null) return failing('nat-private-destination');
      return this.byEip(packet, holder, ownEip);
    }
    const hop = route.nextHop;
    if (hop === null || vpc === null) return failing('next-hop-invalid');
    switch (route.nextHopType) {
      case 'nat-gateway':
        return this.toNat(packet, vpc, hop);
      case 'vpn-gateway':
      case 'direct-connect-gateway':
        return this.toTunnels(packet, vpc, route.nextHopType, hop);
      case 'peering-connection':
        return this.toPeering(packet, vpc, hop);
      case 'public-gateway':
      case 'cvm':
        return this.toForwarder(packet, vpc, subnet, route.nextHopType, hop);
    }
  }

  private byEip(packet: Packet, holder: Holder | null, address: Ip): End {
    if (packet.replyTo !== null || holder === null) return failing('reply-lost');
    packet.translations.push({ by: 'eip', id: holder.id, before: packet.source });
    packet.source = address;
    return this.onInternet(packet);
  }

  private toNat(packet: Packet, vpc: string, id: string): End {
    const nat = find(this.design.resources['nat-gateway'], id);
    if (nat === null || nat.vpc !== vpc) return failing('next-hop-invalid');
    if (this.failed.includes(id)) return failing('next-hop-down');
    if (!isPublicIp(packet.destination)) return failing('nat-private-destination');
    const address = nat.eips.map((eip) => eipAddress(this.design, eip)).find((ip) => ip !== null) ?? null;
    if (address === null) return failing('nat-no-eip');
    if (packet.replyTo !== null) {
      if (packet.entry?.by !== 'dnat' || packet.entry.id !== id) return failing('reply-lost');
      packet.returned = true;
      packet.source = packet.entry.address;
    } else {
      packet.translations.push({ by: 'nat-gateway', id, before: packet.source });
      packet.source = address;
    }
    return this.onInternet(packet);
  }

  private toTunnels(packet: Packet, vpc: string, kind: 'vpn-gateway' | 'direct-connect-gateway', id: string): End {
    const { design, failed } = this;
    const gateway = find<{ readonly vpc: string | null }>(design.resources[kind], id);
    if (gateway === null || gateway.vpc !== vpc) return failing('next-hop-invalid');
    if (failed.includes(id)) return failing('next-hop-down');
    const { source, destination } = packet;
    if (kind === 'vpn-gateway') {
      const tunnel = vpnTunnelFor(design, id, source, destination, failed);
      return this.throughTunnel(packet, tunnel, farIdc(design, tunnel));
    }
    const line = directConnectTunnelFor(design, id, destination);
    return this.throughTunnel(packet, line, find(design.resources['direct-connect-tunnel'], line)?.idc ?? null);
  }

  private throughTunnel(packet: Packet, tunnel: string | null, idc: string | null): End {
    if (tunnel === null || idc === null) return failing('no-tunnel');
    if (this.failed.includes(tunnel)) return failing('next-hop-down');
    return this.arriveAtIdc(packet, idc);
  }

  private toPeering(packet: Packet, vpc: string, id: string): End {
    const { design } = this;
    const other = peerOf(design, id, vpc);
    if (other === null) return failing('next-hop-invalid');
    if (this.failed.includes(id)) return failing('next-hop-down');
    if (!within(find(design.resources.vpc, other)?.cidr ?? null, packet.destination))
      return failing('peering-not-local');
    const at = subnetHolding(design, other, packet.destination);
    return at === null ? failing('no-such-host') : this.arrive(packet, at, 'elsewhere');
  }

  private toForwarder(packet: Packet, vpc: string, from: string, kind: 'public-gateway' | 'cvm', id: string): End {
    const { design } = this;
    const hop = holders(design).find((holder) => holder.id === id);
    const subnet = hop?.value.subnet ?? null;
    if (hop === undefined || hop.kind !== kind || subnet === null || vpcOfSubnet(design, subnet) !== vpc)
      return failing('next-hop-invalid');
    // Nothing can take an address that is none.
    const address = addressOf(design, hop);
    if (hop.kind === 'public-gateway' && address === null) return failing('next-hop-invalid');
    if (packet.passed.includes(id)) return failing('loop');
    if (this.hostFailed(subnet, hop)) return failing('next-hop-down');
    if (hop.kind === 'cvm' && !hop.value.forwards) return failing('not-forwarding');
    if (hop.kind === 'public-gateway') {
      if (eipAddress(design, hop.value.eip) === null) return failing('public-gateway-no-eip');
      if (!isPublicIp(packet.destination)) return failing('nat-private-destination');
    }
    if (subnet !== from && !this.acl(packet, subnet, 'inbound')) return failing('network-acl-denied-in');
    if (!this.skipsGroups(packet, hop) && !this.groups(packet, hop, 'inbound'))
      return failing('security-group-denied-in');
    packet.passed.push(id);
    if (hop.kind === 'public-gateway' && address !== null) {
      if (packet.replyTo !== null) return failing('reply-lost');
      packet.translations.push({ by: 'public-gateway', id, before: packet.source });
      packet.source = address;
    }
    return this.leave(packet, subnet, hop, 'forwarder');
  }

  // Arrival at a subnet: its ACL looks at what does not come from `within` it, whatever the source's address is.
  private arrive(
    packet: Packet,
    subnet: string,
    from: 'within' | 'elsewhere',
    address: Ip | null = packet.destination,
  ): End {
    if (from === 'elsewhere' && !this.acl(packet, subnet, 'inbound')) return failing('network-acl-denied-in');
    if (this.hostFailed(subnet, null)) return failing('next-hop-down');
    const host = address === null ? null : hostAt(this.design, subnet, address);
    if (host?.place !== 'subnet') return failing('no-such-host');
    if (this.hostFailed(subnet, host.holder)) return failing('next-hop-down');
    return packet.replyTo === null ? this.takeRequest(packet, host) : this.takeReply(packet, host);
  }

  private takeRequest(packet: Packet, host: Host & { readonly place: 'subnet' }): End {
    const { holder } = host;
    if (holder === null) return { disposition: 'delivered', taken: host };
    const published = holder.kind === 'clb' && packet.entry?.by === 'eip' && !holder.value.passToTarget;
    if (!published && !this.groups(packet, holder, 'inbound')) return failing('security-group-denied-in');
    if (holder.kind === 'clb') return this.balance(packet, host, holder);
    return takes(holder, packet.looked) ? { disposition: 'delivered', taken: host } : failing('port-closed');
  }

  private balance(packet: Packet, at: Host & { readonly place: 'subnet' }, clb: Balancer): End {
    const targets = targetsOf(this.design, clb, packet.looked);
    if (targets === null) return failing('no-listener');
    if (targets.length === 0) return failing('no-target');
    for (const { target: workload, port } of targets) {
      const asked: Packet = {
        ...packet,
        looked: { protocol: packet.looked.protocol, ports: [port, port] },
        passed: [...packet.passed],
        translations: [...packet.translations],
      };
      const target = this.tryTarget(asked, at.subnet, clb, workload);
      if (target === null) continue;
      const reply = this.reply(asked, target, at);
      if (isSuccess(reply)) return { disposition: 'delivered', taken: at, balanced: { target, port, reply } };
    }
    return failing('no-target-reachable');
  }

  private tryTarget(packet: Packet, from: string, clb: Balancer, target: Holder): Host | null {
    const address = addressOf(this.design, target);
    const { subnet } = target.value;
    if (target.kind === 'clb' || address === null || subnet === null || this.hostFailed(subnet, target)) return null;
    if (packet.sender.place === 'subnet' && packet.sender.holder?.id === target.id) return null;
    packet.destination = address;
    if (subnet !== from && !this.acl(packet, subnet, 'inbound')) return null;
    const host = hostAt(this.design, subnet, address);
    if (host === null || host.place !== 'subnet' || host.holder?.id !== target.id) return null;
    if (!clb.value.passToTarget && !this.groups(packet, target, 'inbound')) return null;
    return takes(target, packet.looked) ? host : null;
  }

  // A reply has come to a host of a subnet: to the sender, to a public gateway that knows whose it is, or to somebody else.
  private takeReply(packet: Packet, host: Host & { readonly place: 'subnet' }): End {
    const last = packet.translations.at(-1);
    if (last === undefined) return this.home(packet, sameHost(host, packet.sender), 'delivered');
    if (last.by !== 'public-gateway' || host.holder?.id !== last.id) return failing('reply-lost');
    return this.back(packet, host.subnet);
  }

  // By state, towards whoever sent: through the public gateways that translated before, to the sender. `from`: the subnet that the reply is in.
  private back(packet: Packet, from: string | null): End {
    const last = packet.translations.at(-1);
    const gateway = last?.by === 'public-gateway' ? holders(this.design).find(({ id }) => id === last.id) : undefined;
    const sender = packet.sender.place === 'subnet' ? packet.sender.subnet : null;
    const subnet = last === undefined ? sender : (gateway?.value.subnet ?? null);
    if (subnet === null) return failing('reply-lost');
    if (from !== null && from !== subnet && !this.acl(packet, from, 'outbound'))
      return failing('network-acl-denied-out');
    if (last === undefined) return this.arrive(packet, subnet, from === subnet ? 'within' : 'elsewhere');
    if (from !== subnet && !this.acl(packet, subnet, 'inbound')) return failing('network-acl-denied-in');
    if (this.hostFailed(subnet, gateway ?? null)) return failing('next-hop-down');
    packet.translations.pop();
    packet.destination = last.before;
    return this.back(packet, subnet);
  }

  private home(packet: Packet, isSender: boolean, disposition: Disposition): End {
    const missed = packet.entry?.by === 'dnat' && !packet.returned;
    return { disposition: isSender && !missed ? disposition : 'reply-lost' };
  }

  private arriveAtIdc(packet: Packet, idc: string): End {
    if (this.failed.includes(idc)) return failing('next-hop-down');
    if (inIdc(this.design, idc, packet.destination)) return this.takenByIdc(packet, idc);
    const transits = find(this.design.resources.idc, idc)?.transitInternet === true;
    return transits && isPublicIp(packet.destination) ? this.byUplink(packet, idc) : failing('not-in-idc');
  }

  private takenByIdc(packet: Packet, idc: string): End {
    const host: Host = { place: 'idc', idc, address: packet.destination };
    if (packet.replyTo === null) return { disposition: 'delivered-to-idc', taken: host };
    return this.home(packet, packet.translations.length === 0 && sameHost(host, packet.sender), 'delivered-to-idc');
  }

  private byUplink(packet: Packet, idc: string): End {
    if (packet.replyTo !== null) return failing('reply-lost');
    packet.translations.push({ by: 'uplink', id: idc, before: packet.source });
    packet.source = uplinkAddress(this.design);
    return this.onInternet(packet);
  }

  private fromIdc(packet: Packet, idc: string): End {
    const { design, failed } = this;
    if (failed.includes(idc)) return failing('next-hop-down');
    if (isUnroutableIp(packet.destination)) return failing('unroutable-destination');
    const way = wayOutOfIdc(design, idc, packet.source, packet.destination, failed);
    if (way === null) return isPublicIp(packet.destination) ? this.byUplink(packet, idc) : failing('idc-no-route');
    if (way.to === 'itself') return this.takenByIdc(packet, idc);
    if (failed.includes(way.gateway) || failed.includes(way.tunnel)) return failing('next-hop-down');
    if (way.to === 'site') return this.throughTunnel(packet, way.onward, farIdc(design, way.onward));
    const at = subnetHolding(design, way.vpc, packet.destination);
    return at === null ? failing('no-such-host') : this.arrive(packet, at, 'elsewhere');
  }

  private onInternet(packet: Packet): End {
    return packet.replyTo === null ? this.requestOnInternet(packet) : this.replyOnInternet(packet);
  }

  private replyOnInternet(packet: Packet): End {
    const last = packet.translations.at(-1);
    if (last === undefined) {
      const { sender, destination } = packet;
      const isSender = sender.place === 'internet' && sender.address === destination;
      return this.home(packet, isSender, 'delivered-to-internet');
    }
    if (last.by === 'public-gateway') return failing('reply-lost');
    packet.translations.pop();
    packet.destination = last.before;
    if (last.by === 'nat-gateway' && this.failed.includes(last.id)) return failing('next-hop-down');
    if (last.by !== 'uplink') return this.back(packet, null);
    if (packet.translations.length === 0 && packet.sender.place === 'idc') return this.takenByIdc(packet, last.id);
    return this.fromIdc(packet, last.id);
  }

  private requestOnInternet(packet: Packet): End {
    const { design } = this;
    const { destination } = packet;
    if (!isEip(design, destination)) {
      if (!isPublicIp(destination)) return failing('unroutable-destination');
      return { disposition: 'delivered-to-internet', taken: { place: 'internet', address: destination } };
    }
    const receiver = receiverAtEip(design, destination);
    if (receiver === null) return failing('no-such-host');
    if (typeof receiver !== 'string') return this.inFromOutside(packet, receiver, 'eip', receiver.id);
    if (this.failed.includes(receiver)) return failing('next-hop-down');
    const mapping = mapped(design, receiver, destination, packet.looked);
    if (mapping === null) return failing('nat-no-mapping');
    packet.looked = { protocol: packet.looked.protocol, ports: [mapping.port, mapping.port] };
    return this.inFromOutside(packet, mapping.target, 'dnat', receiver);
  }

  private inFromOutside(packet: Packet, host: Holder, by: 'eip' | 'dnat', id: string): End {
    const address = addressOf(this.design, host);
    const { subnet } = host.value;
    if (subnet === null) return failing('no-such-host');
    packet.entry = { by, id, address: packet.destination };
    if (address !== null) packet.destination = address;
    return this.arrive(packet, subnet, 'elsewhere', address);
  }

  private acl(packet: Packet, subnet: string, direction: 'inbound' | 'outbound'): boolean {
    const other = direction === 'inbound' ? packet.source : packet.destination;
    return aclPass(this.design, subnet, direction, other, packet.looked);
  }

  private groups(packet: Packet, holder: Holder | null, direction: 'inbound' | 'outbound'): boolean {
    const other = direction === 'inbound' ? packet.source : packet.destination;
    return groupsPass(this.design, holder, direction, other, packet.looked);
  }

  private skipsGroups(packet: Packet, holder: Holder | null): boolean {
    return holder !== null && packet.replyTo?.passed.includes(holder.id) === true;
  }

  private hostFailed(subnet: string, holder: Holder | null): boolean {
    const zone = find(this.design.resources.subnet, subnet)?.zone ?? null;
    const members = [subnet, zone, vpcOfSubnet(this.design, subnet), holder?.id ?? null];
    return members.some((member) => member !== null && this.failed.includes(member));
  }
}
