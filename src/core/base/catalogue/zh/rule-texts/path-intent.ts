/** Chinese: summary and reason of the rules about paths and intents. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const pathIntentRuleTexts: Readonly<Record<string, RuleText>> = {
  'path-no-return': {
    summary: '路由策略或通道网段表明两处互联，但只有去程，没有回程',
    why: '连接需要双向可达。请求到达、服务器应答、应答丢失：在客户端看来就像服务器宕机。两侧的路由表都需要到对方的路由策略。',
  },
  'path-asymmetric': {
    summary: '请求与回包经过不同的网关',
    why: '检查连接状态的设备两边都只看到一半并将其丢弃；任何一个网关故障都会中断双向流量；排障时也容易查错网关。',
  },
  'intent-fails': {
    summary: '意图不成立，给出一条与之相违的流量，以及起决定作用的配置',
    why: '意图说明设计的目的。它涉及的每台主机、每个协议和端口都已检查，而至少有一条流量与它相反。',
  },
  'intent-invalid': {
    summary: '意图的一端不存在、有歧义或没有主机',
    why: '无法对它作任何证明，它本应守护的内容也就无人守护。',
  },
};
