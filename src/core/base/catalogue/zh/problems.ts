/** Chinese: what can be wrong with an input. Each is one sentence; the place is said beside it. */

import type { problems as english } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof english> = {
  'problem.address': '应为 IPv4 地址，例如 10.0.1.4，实际为 {received}',
  'problem.cidr': '应为 IPv4 CIDR，例如 10.0.1.0/24，实际为 {received}',
  'problem.depth': '嵌套超过 {limit} 层',
  'problem.duplicate-key': '键“{key}”在同一个对象中出现两次',
  'problem.empty': '输入为空',
  'problem.expected': '应为 {expected}，实际为 {received}',
  'problem.file-size': '大于 {limit} MB',
  'problem.format': '格式应为“{format}”：这不是拓扑文件',
  'problem.format-newer': '格式 {format} 比 {present} 更新，当前程序最高只能读取后者',
  'problem.id': 'ID 以小写字母开头，后接最多 62 个小写字母、数字或连字符，且不能是“internet”',
  'problem.id-taken': 'ID {id} 已被 {pointer} 占用',
  'problem.integer': '应为不小于 0 的整数，实际为 {received}',
  'problem.intent-port': '协议 {protocol} 没有端口',
  'problem.intent-port-missing': '协议 {protocol} 需要端口',
  'problem.json': '第 {line} 行第 {column} 列不是有效的 JSON',
  'problem.list': '列表过长',
  'problem.missing': '缺失',
  'problem.name': '名称为 1 到 60 个字符',
  'problem.object': '应为对象',
  'problem.pixels': '应为像素数，实际为 {received}',
  'problem.port': '应为 1 到 65535 的端口，实际为 {received}',
  'problem.tag-key': '标签键为 1 到 127 个字符，且不能是 __proto__',
  'problem.text': '应为不超过 10000 个字符的文本',
  'problem.unknown-key': '此处没有键“{key}”',
  'problem.unknown-kind': '没有类型“{kind}”',
};
