/** Chinese: words of closed lists, as they stand within sentences: `word.<name of the value>.<word>`. English puts them in as they are. */

import type { Sentences } from '../render.ts';
import { kinds } from './kinds.ts';

const SEVERITIES = { error: '错误', warning: '警告', advice: '建议', off: '关闭' };

const KINDS = {
  vpc: '私有网络',
  subnet: '子网',
  'route-table': '路由表',
  'vpn-gateway': 'VPN 网关',
  'customer-gateway': '对端网关',
  'vpn-tunnel': 'VPN 通道',
  'nat-gateway': 'NAT 网关',
  'public-gateway': '公网网关',
  'direct-connect-gateway': '专线网关',
  'direct-connect-tunnel': '专用通道',
  'peering-connection': '对等连接',
  eip: '弹性公网 IP',
  'security-group': '安全组',
  'network-acl': '网络 ACL',
  cvm: '云服务器',
  clb: '负载均衡',
  tencentdb: '云数据库',
  idc: '本地数据中心 (IDC)',
  intent: '意图',
};

const DISPOSITIONS = {
  delivered: '已送达',
  'delivered-to-idc': '已送达 IDC',
  'delivered-to-internet': '已送达公网',
  'security-group-denied-out': '安全组拒绝出站',
  'network-acl-denied-out': '网络 ACL 拒绝出站',
  'unroutable-destination': '目的地址不可路由',
  'no-such-host': '主机不存在',
  'no-route': '没有路由',
  'next-hop-invalid': '下一跳无效',
  'nat-private-destination': 'NAT 不转发私有目的地址',
  'nat-no-eip': 'NAT 网关没有弹性公网 IP',
  'public-gateway-no-eip': '公网网关没有弹性公网 IP',
  'no-tunnel': '没有匹配的通道',
  'not-in-idc': '不在 IDC 网段内',
  'peering-not-local': '不在对端主网段内',
  'not-forwarding': '未开启转发',
  loop: '路由环路',
  'network-acl-denied-in': '网络 ACL 拒绝入站',
  'security-group-denied-in': '安全组拒绝入站',
  'no-listener': '没有监听器',
  'no-target': '没有后端服务',
  'no-target-reachable': '没有可达的后端服务',
  'port-closed': '端口未开放',
  'next-hop-down': '下一跳故障',
  'nat-no-mapping': '没有端口转发规则',
  'idc-no-route': 'IDC 没有路由',
  'no-public-address': '没有公网地址',
  'reply-lost': '回包丢失',
};

const VERDICTS = { reachable: '可达', 'no-return': '无回包', 'no return': '无回包', unreachable: '不可达' };

/** Fields as the finding about unfinished resources spells them: `next hop`, `public IP`. */
const FIELDS = Object.fromEntries(
  Object.entries(kinds)
    .filter(([id]) => /^field\.\w+$/.test(id))
    .map(([id, chinese]) => [
      id
        .slice('field.'.length)
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        .replace(/\bip\b/, 'IP'),
      chinese,
    ]),
);

const NEXT_HOPS = { ...KINDS, eip: '自身的弹性公网 IP' };

/** Which list the values of a name are from. */
const LISTS = {
  severity: SEVERITIES,
  kind: KINDS,
  kinds: KINDS,
  found: KINDS,
  type: NEXT_HOPS,
  word: NEXT_HOPS,
  disposition: DISPOSITIONS,
  verdict: VERDICTS,
  cell: { all: '全部', some: '部分', 'no-return': '无回包', none: '无' },
  safety: { safe: '安全', review: '需审阅' },
  list: FIELDS,
  field: FIELDS,
  fields: FIELDS,
};

/** The words, and how a list is separated. */
export const words: Sentences = {
  'list.separator': '、',
  ...Object.fromEntries(
    Object.entries(LISTS).flatMap(([name, list]) =>
      Object.entries(list).map(([word, chinese]) => [`word.${name}.${word}`, chinese]),
    ),
  ),
};
