/** Chinese: what single failures cost the intents of a design. */

import type { failures as english } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

export const failures: Translation<typeof english> = {
  'failures.again': '重新尝试',
  'failures.cancel': '取消',
  'failures.check': '使 {name} 故障',
  'failures.column-cost': '影响',
  'failures.column-failure': '故障',
  'failures.cost': '{count} 个意图中失去 {lost} 个',
  'failures.failed': '已故障',
  'failures.fails': '不成立',
  'failures.fails-anyway': '无故障时也不成立',
  'failures.holds': '成立',
  'failures.left': '另有 {count} 个故障未尝试。',
  'failures.lost': '失去',
  'failures.no-cost': '所有意图仍成立',
  'failures.none': '没有可能故障的可用区、网关、通道或线路。',
  'failures.no-intents': '尚无故障可破坏的意图。请先添加意图：哪些必须可达，哪些不得可达。',
  'failures.outdated': '尝试之后，设计已被修改。',
  'failures.pick': '勾选一个或多个故障，查看哪些意图在其同时发生时仍成立。',
  'failures.progress': '已尝试 {done}/{of} 个故障',
  'failures.said': '{count} 个故障中有 {costly} 个至少失去一个意图',
  'failures.show': '显示 {name}',
  'failures.show-where': '显示起决定作用的位置：{name}',
  'failures.table': '所有单一故障，影响最大者在前',
  'failures.title': '故障会有什么影响？',
  'failures.to-intents': '前往意图',
  'failures.trace': '反例',
  'failures.trace-of': '{name} 在故障下的反例',
  'failures.try': '尝试每个单一故障',
  'failures.under': '{names} 故障时的意图',
  'failures.way-reply': '回复',
  'failures.way-request': '请求',
  'failures.working': '正在证明意图……',
  'failures.zone': '可用区',
};
