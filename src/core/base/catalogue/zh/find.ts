/** Chinese: the search of a design. */

import type { find as english } from '../en/find.ts';
import type { Translation } from '../translation.ts';

export const find: Translation<typeof english> = {
  'find.address': '{address}',
  'find.assigned': '{address}，自动分配',
  'find.ask': '名称、ID 或地址',
  'find.by-holder': '谁持有它',
  'find.by-name': '名称匹配',
  'find.by-policy': '哪些路由策略匹配它',
  'find.close': '关闭',
  'find.count': '{count} 个结果',
  'find.gateway-policy': '路由模式下的第 {number} 条策略，{cidr}',
  'find.hint': '输入名称、ID、地址 (例如 10.3.4.5) 或 CIDR：查看谁持有它，以及哪些路由策略匹配它。',
  'find.id': '{id}',
  'find.more': '显示 {count} 个，共 {total} 个',
  'find.no-policy': '没有路由表的策略匹配它。',
  'find.nobody': '设计中没有资源持有它。',
  'find.none': '没有名称匹配的资源。',
  'find.policy': '第 {number} 条路由策略，{destination}',
  'find.policy-part': '第 {number} 条路由策略，{destination}，匹配其中一部分',
  'find.public': '{address}，公网地址',
  'find.range': '{cidr}',
  'find.range-part': '{cidr}，包含其中一部分',
  'find.results': '结果',
  'find.spd-local': '第 {number} 条 SPD 策略，本端 {cidr}',
  'find.spd-remote': '第 {number} 条 SPD 策略，对端 {cidr}',
  'find.static': '{address}，静态',
  'find.title': '查找',
};
