/** What words of tables mean, in English and Chinese and as clouds and routers write them: heads of columns, actions, protocols, next hops. */

import { parseIp } from '../../address/ip.ts';
import { formatPrefix, parseCidr, prefixOf } from '../../address/prefix.ts';
import { entry } from '../../base/entry.ts';
import type { ResourceOf } from '../../kinds/index.ts';

/** What a column holds; `from` and `to` are the two ends of a rule. */
export type Column =
  | 'destination'
  | 'mask'
  | 'nextHopType'
  | 'nextHop'
  | 'enabled'
  | 'action'
  | 'service'
  | 'protocol'
  | 'ports'
  | 'from'
  | 'to'
  | 'peer'
  | 'direction'
  | 'order'
  | 'note';

/** The next-hop types of a policy. */
export type NextHopType = ResourceOf<'route-table'>['routes'][number]['nextHopType'];

/** A cell for comparison: full-width signs made plain, lower case, blanks single. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

const SHARED: readonly (readonly [Column, string])[] = [
  ['enabled', 'enabled|enable|status|state|on|active|状态|启用|是否启用|路由状态'],
  ['note', 'note|notes|description|comment|comments|remark|remarks|memo|备注|描述|说明|注释|规则描述'],
];
const OF_POLICIES: readonly (readonly [Column, string])[] = [
  ...SHARED,
  [
    'destination',
    'destination|dest|dst|destinationcidr|destinationcidrblock|destinationipv4|network|networkdestination|prefix|cidr|to|目的端|目的|目标|目标网段|目的网段|目标地址|目的地址|目标cidr|目的cidr|网段|目的端ip',
  ],
  ['mask', 'genmask|netmask|mask|subnetmask|子网掩码|掩码|网络掩码'],
  ['nextHopType', 'nexthoptype|gatewaytype|targettype|type|下一跳类型|类型|下一跳网关类型'],
  ['nextHop', 'nexthop|gateway|gatewayid|target|via|nexthopid|nexthopname|下一跳|网关|下一跳id|下一跳地址|下一跳实例'],
];
const OF_RULES: readonly (readonly [Column, string])[] = [
  ...SHARED,
  ['action', 'action|policy|allowdeny|access|effect|permit|策略|动作|授权策略|操作|行为|授权'],
  ['service', 'protocolport|protocolports|service|type|协议端口|服务|协议和端口|类型'],
  ['protocol', 'protocol|proto|ipprotocol|协议|协议类型|ip协议'],
  [
    'ports',
    'port|ports|portrange|destinationport|destinationports|dport|dstport|toport|端口|端口范围|目的端口|目标端口',
  ],
  ['from', 'source|src|sourceip|sourceaddress|sourcecidr|from|来源|源|源ip|源地址|源网段|授权对象'],
  [
    'to',
    'destination|dest|dst|destinationip|destinationaddress|destinationcidr|to|目标|目的|目标ip|目标地址|目的地址|目的ip|目标网段',
  ],
  ['peer', 'cidr|cidrblock|peer|address|remote|iprange|ipranges|remoteipprefix|ip|网段|对端|地址|ip地址|cidrip'],
  ['direction', 'direction|方向|规则方向|ingressegress'],
  ['order', 'priority|rule|ruleno|rulenumber|ruleid|number|no|seq|index|优先级|规则|规则编号|规则号|序号|编号'],
];

/** The column that a head names, or null. */
export function columnOf(head: string, of: 'policies' | 'rules'): Column | null {
  // What stands in brackets explains: `Port range (TCP)`.
  const bare = plain(head).replaceAll(/\(.*?\)/g, '');
  const word = bare.replaceAll(/[\s_\-/#.:*&，、'"`]/g, '');
  if (word === '') return head.trim() === '#' || head.trim() === 'No.' ? 'order' : null;
  for (const [column, words] of of === 'policies' ? OF_POLICIES : OF_RULES)
    if (words.split('|').includes(word)) return column;
  return null;
}

/** A block as policies and rules write it, or null: a CIDR, an address for itself, an address with a mask, or a word for everything. */
export function blockOf(text: string, mask: string | null = null): string | null {
  const word = plain(text);
  if (/^(default|any|any4|all|\*|anywhere|anywhere-?ipv4|internet|0\/0|默认|默认路由|所有|全部|任意)$/.test(word))
    return '0.0.0.0/0';
  const match = /^(\d+\.\d+\.\d+\.\d+)(?:(?:\s*\/\s*|\s+)(\S+))?$/.exec(word);
  if (match === null) return null;
  const [, address = '', suffix = mask === null ? undefined : plain(mask)] = match;
  const ip = parseIp(address);
  if (ip === null) return null;
  if (suffix === undefined) return address === '0.0.0.0' ? '0.0.0.0/0' : `${address}/32`;
  if (parseCidr(`${address}/${suffix}`) !== null) return `${address}/${suffix}`;
  const length = lengthOf(suffix);
  return length === null ? null : formatPrefix(prefixOf(ip, length));
}

/** The length of a mask in dotted quads, or null when its ones are not all in front. */
function lengthOf(mask: string): number | null {
  const ip = parseIp(mask);
  if (ip === null) return null;
  const bits = ip.toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.replace(/0+$/, '').length : null;
}

/** Whether a text is of IPv6, which designs have not. */
export function isIpv6(text: string): boolean {
  return /^(::|[0-9a-f]{1,4}:[0-9a-f:]*:?[0-9a-f]*)(\/\d+)?$|anywhere-?ipv6/.test(plain(text));
}

/** The action of a word, or null. */
export function actionOf(text: string): 'allow' | 'deny' | null {
  const word = plain(text);
  if (/^(allow|allowed|accept|permit|pass|yes|允许|接受|放通|放行|通过)$/.test(word)) return 'allow';
  return /^(deny|denied|drop|reject|refuse|block|no|拒绝|丢弃|禁止|阻止)$/.test(word) ? 'deny' : null;
}

/** The direction of a word, or null. */
export function directionOf(text: string): 'inbound' | 'outbound' | null {
  const word = plain(text);
  if (/^(in|inbound|ingress|入站|入方向|入|入站规则)$/.test(word)) return 'inbound';
  return /^(out|outbound|egress|出站|出方向|出|出站规则)$/.test(word) ? 'outbound' : null;
}

/** Whether a policy is on, or null for a word that does not say. */
export function switchOf(text: string): boolean | null {
  const word = plain(text);
  if (/^(on|yes|true|1|enabled|enable|active|up|normal|启用|已启用|开启|是|正常)$/.test(word)) return true;
  return /^(off|no|false|0|disabled|disable|inactive|blackhole|down|禁用|已禁用|停用|关闭|否)$/.test(word)
    ? false
    : null;
}

/** Protocols by their words and numbers. */
const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
  icmp: 'icmp',
  '1': 'icmp',
  all: 'all',
  any: 'all',
  '-1': 'all',
  '*': 'all',
  ip: 'all',
  ipv4: 'all',
  全部: 'all',
  所有: 'all',
  任意: 'all',
};
type Protocol = 'tcp' | 'udp' | 'icmp' | 'all';

/** Services by name, as consoles offer them. */
const SERVICES: Readonly<Record<string, readonly [Protocol, string]>> = {
  'all traffic': ['all', 'all'],
  'all tcp': ['tcp', 'all'],
  'all udp': ['udp', 'all'],
  'all icmp': ['icmp', 'all'],
  'all icmp - ipv4': ['icmp', 'all'],
  所有流量: ['all', 'all'],
  全部流量: ['all', 'all'],
  ssh: ['tcp', '22'],
  telnet: ['tcp', '23'],
  smtp: ['tcp', '25'],
  dns: ['udp', '53'],
  http: ['tcp', '80'],
  https: ['tcp', '443'],
  imap: ['tcp', '143'],
  ldap: ['tcp', '389'],
  ntp: ['udp', '123'],
  rdp: ['tcp', '3389'],
  mysql: ['tcp', '3306'],
  'mysql/aurora': ['tcp', '3306'],
  mssql: ['tcp', '1433'],
  postgresql: ['tcp', '5432'],
  redis: ['tcp', '6379'],
  mongodb: ['tcp', '27017'],
  ping: ['icmp', 'all'],
};

/** What a cell says of protocol and ports: null for what it leaves open. `TCP:80,443`, `SSH (22)`, `443/tcp`, `ALL`. */
export function serviceOf(text: string): { readonly protocol: Protocol | null; readonly ports: string | null } | null {
  const word = plain(text);
  const named = entry(SERVICES, word.replace(/\s*\(\d+\)$/, ''));
  if (named !== undefined) return { protocol: named[0], ports: named[1] };
  const custom = /^(?:custom|自定义)\s*(tcp|udp|icmp|protocol)?.*$/.exec(word);
  if (custom !== null) return { protocol: entry(PROTOCOLS, custom[1] ?? '') ?? null, ports: null };
  const alone = entry(PROTOCOLS, word.replace(/\s*\(\d+\)$/, ''));
  if (alone !== undefined) return { protocol: alone, ports: null };
  const before = /^([a-z]+|全部|所有)\s*[:/ ]\s*(.+)$/.exec(word);
  const after = /^(.+?)\s*[/ ]\s*(tcp|udp)$/.exec(word);
  const [head, tail] = before !== null ? [before[1], before[2]] : after !== null ? [after[2], after[1]] : [];
  const protocol = entry(PROTOCOLS, head ?? '');
  const ports = tail === undefined ? null : portsOf(tail);
  return protocol === undefined || ports === null ? null : { protocol, ports };
}

/** The ports of a cell as rules write them, or null when it is none. */
export function portsOf(text: string): string | null {
  const word = plain(text);
  if (/^(|all|any|\*|-|-1|n\/a|全部|所有|任意|(0|1)\s*[-–~:]\s*65535)$/.test(word)) return 'all';
  const bare = word
    .replaceAll(/\s*[-–~]\s*/g, '-')
    .replaceAll(/\s*[,;、|]\s*|\s+/g, ',')
    .replaceAll(/(\d):(\d)/g, '$1-$2');
  return /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(bare) ? bare.replaceAll(/\b(\d+)-\1\b/g, '$1') : null;
}

/** Next-hop types by what they are called, and by how clouds begin their ids. */
const HOPS: readonly (readonly [RegExp, NextHopType | 'local' | 'drop'])[] = [
  [/^(local|link|on-link|connected|direct|本地|local.*路由|本地路由)$/, 'local'],
  [/^(blackhole|unreachable|prohibit|null0?|discard|黑洞)$/, 'drop'],
  [/vpn[ -]?(gateway|网关)|^(vpngw|vgw)-|^vpn$/, 'vpn-gateway'],
  [/nat[ -]?(gateway|网关)|^(nat|natgw|ngw)-|^nat$/, 'nat-gateway'],
  [/direct[ -]?connect|专线|^(dcg|dxgw)-/, 'direct-connect-gateway'],
  [/peering|对等|^pcx-/, 'peering-connection'],
  [/public[ -]?gateway|公网网关/, 'public-gateway'],
  [/elastic ip|弹性公网|公网ip|public ip|internet gateway|^(igw|eip)(-|$)/, 'eip'],
  [/\bcvm\b|instance|virtual machine|云服务器|云主机|^(ins|i|eni)-/, 'cvm'],
];

/** The next-hop type that a text names, `local` for what every table has, `drop` for what no policy does, or null. */
export function hopTypeOf(text: string): NextHopType | 'local' | 'drop' | null {
  const word = plain(text);
  return HOPS.find(([words]) => words.test(word))?.[1] ?? null;
}
