/** Chinese: what the published JSON Schema says of the file, for an editor's hints. */

import type { schema as english } from '../en/schema.ts';
import type { Translation } from '../translation.ts';

export const schema: Translation<typeof english> = {
  'schema.title': 'Plumbline 拓扑，版本 1',
  'schema.description': '一个完整的网络设计：按类型和 ID 列出的资源、意图、已接受的问题、地址规划、画布。',
  'schema.accepted': '设计者已接受的问题，以问题的键为键，值为原因。',
  'schema.address': 'IPv4 地址，例如 10.0.1.4。',
  'schema.cidr': 'IPv4 CIDR，例如 10.0.1.0/24。',
  'schema.endpoint': '工作负载、公网网关、子网、私有网络或 IDC 的 ID，或 internet 一词，或地址，或 CIDR。',
  'schema.id': '以小写字母开头，后接最多 62 个小写字母、数字或连字符，且不能是“internet”。',
  'schema.identity': '地址或 FQDN；null 表示网关自身的公网地址。',
  'schema.intents': '什么必须可达，什么必须不可达。',
  'schema.layout': '方框在画布上的位置：整数像素，相对于父方框。',
  'schema.notes': '画布上的自由文本。',
  'schema.pools': '地址规划：私有网络网段的取值范围。',
  'schema.ports': 'all，或端口与端口范围，例如 80,443,8000-8100。',
  'schema.reference': '类型为{kinds}的资源的 ID。',
  'schema.reservations': '地址规划：私有网络内预留的网段。',
  'schema.rules': '此设计中关闭的规则，或改用其他级别的规则。',
};
