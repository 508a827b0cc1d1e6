/** Chinese: what the rules about paths and intents say. */

import type { pathIntentFindings as english } from '../../en/findings/path-intent.ts';
import type { Translation } from '../../translation.ts';

export const pathIntentFindings: Translation<typeof english> = {
  'finding.intent-fails': '意图“{name}”不成立：从 {from} 到 {to}，{service}：{verdict}；{says}',
  'finding.intent-invalid': '意图“{name}”无法验证：{says}',
  'finding.path-no-return': '{from} 的报文能到达 {to}，但回包回不来：{by} 没有到 {from} 的路由',
  'finding.path-asymmetric': '从 {from} 到 {to}，请求经过 {there}，回包经过 {here}：检查连接状态的设备两边都只看到一半',
};
