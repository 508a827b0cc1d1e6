/** `vpn.tf`: VPN gateways, customer gateways, tunnels with every parameter written out, and the gateways' own policies. */

import { parseIp } from '../../address/ip.ts';
import { entry } from '../../base/entry.ts';
import { type Message, message } from '../../base/message.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import type { Argument, Block, Expression } from './hcl.ts';
import { label, network, type Project, rangeLabel, tagsOf } from './project.ts';

const ENCRYPTION: Readonly<Record<string, string>> = {
  'des-cbc': 'DES-CBC',
  '3des-cbc': '3DES-CBC',
  'aes-128-cbc': 'AES-CBC-128',
  'aes-192-cbc': 'AES-CBC-192',
  'aes-256-cbc': 'AES-CBC-256',
  'aes-128-gcm': 'AES128GCM128',
  'aes-192-gcm': 'AES192GCM128',
  'aes-256-gcm': 'AES256GCM128',
  sm4: 'SM4',
};
/** IKE calls SHA-1 `SHA`, IPsec `SHA1`. */
const INTEGRITY: Readonly<Record<string, string>> = {
  md5: 'MD5',
  'sha2-256': 'SHA-256',
  'sha2-384': 'SHA-384',
  'sha2-512': 'SHA-512',
  sm3: 'SM3',
};
/** Seconds of silence after which the other end is asked whether it is there. */
const DPD_SECONDS = 30;

export function vpnBlocks(project: Project): Block[] {
  return [...gateways(project), ...devices(project), ...tunnels(project), ...gatewayPolicies(project)];
}

/** The provider takes the kind of the remote identity from the local one: an address beside a name cannot be said. */
export function mixedIdentities(project: Project): Message | null {
  for (const [id, { ike }] of project.each('vpn-tunnel')) {
    if (project.can('vpn-tunnel', id) && isName(ike.localId) !== isName(ike.remoteId))
      return message('terraform.mixed', { id });
  }
  return null;
}

function isName(identity: string | null): boolean {
  return identity !== null && parseIp(identity) === null;
}

function gateways(project: Project): Block[] {
  return project.makeable('vpn-gateway').flatMap(([id, gateway]): Block[] => {
    const { vpc } = gateway;
    if (vpc === null) return [];
    if (gateway.publicIp !== null) project.left.push(message('terraform.address', { id, address: gateway.publicIp }));
    return [
      {
        ...project.block('vpn-gateway', id),
        body: [
          project.provider(project.regionOfVpc(vpc)),
          ['vpc_id', project.ref('vpc', vpc)],
          ['name', gateway.name],
          ['type', 'IPSEC'],
          ['bandwidth', gateway.bandwidthMbps],
          ['charge_type', 'POSTPAID_BY_HOUR'],
          tagsOf(gateway.tags),
        ],
      },
    ];
  });
}

function devices(project: Project): Block[] {
  return project.makeable('customer-gateway').map(([id, device]) => ({
    ...project.block('customer-gateway', id),
    body: [
      project.provider(regionOfDevice(project, id)),
      ['name', device.name],
      ['public_ip_address', device.publicIp ?? ''],
      tagsOf(device.tags),
    ],
  }));
}

/** A customer gateway stands in the region of the gateway that a tunnel joins it to. */
function regionOfDevice(project: Project, id: string): string {
  for (const [, tunnel] of project.each('vpn-tunnel')) {
    if (tunnel.customerGateway === id) return regionOfGateway(project, tunnel.vpnGateway);
  }
  return project.region;
}

function regionOfGateway(project: Project, id: string | null): string {
  return project.regionOfVpc((id === null ? undefined : entry(project.resources['vpn-gateway'], id))?.vpc ?? null);
}

function tunnels(project: Project): Block[] {
  return project.makeable('vpn-tunnel').flatMap(([id, tunnel]): Block[] => {
    const { vpnGateway, customerGateway, ike, ipsec } = tunnel;
    const gateway = vpnGateway === null ? undefined : entry(project.resources['vpn-gateway'], vpnGateway);
    if (vpnGateway === null || customerGateway === null || gateway?.vpc == null) return [];
    const key = project.variable({
      name: `pre_shared_key_${label(id)}`,
      description: `The pre-shared key of ${id}`,
      type: 'string',
      sensitive: true,
    });
    const check = tunnel.healthCheck;
    return [
      {
        ...project.block('vpn-tunnel', id),
        body: [
          project.provider(project.regionOfVpc(gateway.vpc)),
          ['name', tunnel.name],
          ['vpc_id', project.ref('vpc', gateway.vpc)],
          ['vpn_gateway_id', project.ref('vpn-gateway', vpnGateway)],
          ['customer_gateway_id', project.ref('customer-gateway', customerGateway)],
          ['pre_share_key', key],
          ['route_type', tunnel.mode === 'spd' ? 'Policy' : 'StaticRoute'],
          ['negotiation_type', 'active'],
          // The provider's defaults are not the platform's: every parameter is written.
          ['ike_version', ike.version.toUpperCase()],
          ['ike_exchange_mode', ike.version === 'ikev1' ? ike.exchangeMode.toUpperCase() : 'MAIN'],
          ['ike_proto_encry_algorithm', ENCRYPTION[ike.encryption]],
          ['ike_proto_authen_algorithm', ike.integrity === 'sha1' ? 'SHA' : INTEGRITY[ike.integrity]],
          ['ike_dh_group_name', `GROUP${ike.dhGroup}`],
          ['ike_sa_lifetime_seconds', ike.lifetimeSeconds],
          ...identity('local', ike.localId, project.ref('vpn-gateway', vpnGateway, 'public_ip_address')),
          ...identity('remote', ike.remoteId, project.ref('customer-gateway', customerGateway, 'public_ip_address')),
          ['ipsec_encrypt_algorithm', ENCRYPTION[ipsec.encryption]],
          ['ipsec_integrity_algorithm', ipsec.integrity === 'sha1' ? 'SHA1' : INTEGRITY[ipsec.integrity]],
          ['ipsec_pfs_dh_group', ipsec.pfsGroup === null ? 'NULL' : `DH-GROUP${ipsec.pfsGroup}`],
          ['ipsec_sa_lifetime_seconds', ipsec.lifetimeSeconds],
          ['ipsec_sa_lifetime_traffic', ipsec.lifetimeKilobytes],
          // Switched off, it is never sent.
          ['dpd_enable', 1],
          ['dpd_timeout', DPD_SECONDS],
          ['dpd_action', 'restart'],
          ['enable_health_check', check !== null],
          ['health_check_local_ip', check?.local ?? undefined],
          ['health_check_remote_ip', check?.remote ?? undefined],
          tagsOf(tunnel.tags),
        ],
        blocks: tunnel.mode === 'spd' ? spd(tunnel) : [],
      },
    ];
  });
}

function identity(end: 'local' | 'remote', given: string | null, own: Expression): Argument[] {
  return isName(given)
    ? [
        [`ike_${end}_identity`, 'FQDN'],
        [`ike_${end}_fqdn_name`, given ?? ''],
      ]
    : [
        [`ike_${end}_identity`, 'ADDRESS'],
        [`ike_${end}_address`, given ?? own],
      ];
}

function spd(tunnel: ResourceOf<'vpn-tunnel'>): Block[] {
  return tunnel.spd.flatMap(({ local, remotes }): Block[] =>
    local === null || remotes.length === 0
      ? []
      : [
          {
            type: 'security_group_policy',
            labels: [],
            body: [
              ['local_cidr_block', network(local)],
              ['remote_cidr_block', remotes.map(network)],
            ],
          },
        ],
  );
}

function gatewayPolicies(project: Project): Block[] {
  return project.each('vpn-gateway').flatMap(([id, gateway]) => {
    const names = new Set<string>();
    return gateway.routes.flatMap((route, index): Block[] => {
      const tunnel =
        route.tunnel !== null && entry(project.resources['vpn-tunnel'], route.tunnel) !== undefined
          ? route.tunnel
          : null;
      const destination = network(route.destination);
      const name = `${label(id)}_${rangeLabel(destination)}_${label(tunnel ?? '')}`;
      if (
        tunnel === null ||
        destination === '' ||
        !project.can('vpn-gateway', id) ||
        !project.can('vpn-tunnel', tunnel) ||
        names.has(name)
      ) {
        project.left.push(message('terraform.policy', { id, index: index + 1 }));
        return [];
      }
      names.add(name);
      return [
        {
          type: 'resource',
          labels: ['tencentcloud_vpn_gateway_route', name],
          body: [
            project.provider(project.regionOfVpc(gateway.vpc)),
            ['vpn_gateway_id', project.ref('vpn-gateway', id)],
            ['destination_cidr_block', destination],
            ['instance_type', 'VPNCONN'],
            ['instance_id', project.ref('vpn-tunnel', tunnel)],
            ['priority', route.weight],
            ['status', route.enabled ? 'ENABLE' : 'DISABLE'],
          ],
        },
      ];
    });
  });
}
