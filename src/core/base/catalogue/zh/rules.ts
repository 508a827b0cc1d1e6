/** Chinese: the catalogue of rules as it is printed and as the page shows it; summaries and reasons stand in `rule-texts`. */

import type { rules as english } from '../en/rules.ts';
import type { Translation } from '../translation.ts';

export const rules: Translation<typeof english> = {
  'rules.section-document': '文档',
  'rules.section-vpc-subnet': '私有网络与子网',
  'rules.section-route': '路由表与路由策略',
  'rules.section-internet': '公网访问',
  'rules.section-vpn': 'VPN',
  'rules.section-peering-direct-connect': '对等连接与专线',
  'rules.section-security': '安全组与网络 ACL',
  'rules.section-workload': '工作负载',
  'rules.section-path-intent': '路径与意图',
  'rules.fix-none': '无修复',
  'rules.fix-safe': '安全修复',
  'rules.fix-review': '需审阅的修复',
  'rules.triggers': '会触发此规则的设计：',
  'rules.clean': '不会触发的设计：',

  'rules.title': '规则',
  'rules.open': '规则',
  'rules.back': '全部规则',
  'rules.search': '搜索规则',
  'rules.search-hint': 'ID、章节、关键词',
  'rules.count': '{count} 条规则',
  'rules.none-match': '没有规则包含这些词。',
  'rules.state': '在此设计中',
  'rules.state-off': '已关闭',
  'rules.state-changed': '报告为{severity}',
  'rules.state-findings': '{count} 个问题',
  'rules.state-silent': '未发现问题',
  'rules.severity-default': '默认：{severity}',
  'rules.severity-off': '关闭：不运行',
  'rules.why': '为什么重要',
  'rules.source': '依据',
  'rules.source-none': '由格式或逻辑本身决定。',
  'rules.why-short': '为什么？',
  'rules.of-finding': '为什么？规则 {rule}',
  'rules.open-example': '作为新设计打开',
};
