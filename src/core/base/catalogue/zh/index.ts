/**
 * Chinese (Simplified): all sentences, and the words of closed lists. Each file mirrors the English one of its name.
 *
 * The terms are those of Tencent Cloud's own documentation in Chinese; `zh.test.ts` holds the sentences to them:
 *
 * | English | Chinese |
 * | --- | --- |
 * | VPC | 私有网络 (VPC where there is little room) |
 * | subnet | 子网 |
 * | route table; routing policy | 路由表；路由策略 |
 * | destination; next hop | 目的端；下一跳 |
 * | VPN gateway; customer gateway; VPN tunnel | VPN 网关；对端网关；VPN 通道 |
 * | SPD policy | SPD 策略 |
 * | IDC, data centre | IDC, 本地数据中心 (IDC) |
 * | NAT gateway; public gateway | NAT 网关；公网网关 |
 * | direct connect gateway; direct connect tunnel | 专线网关；专用通道 |
 * | elastic IP (EIP) | 弹性公网 IP (EIP where there is little room) |
 * | peering connection | 对等连接 |
 * | security group; network ACL | 安全组；网络 ACL |
 * | inbound; outbound | 入站；出站 |
 * | CVM; CLB; TencentDB | 云服务器；负载均衡；云数据库 |
 * | associate; bind | 关联；绑定 |
 * | finding; fix; intent | 问题 (发现的问题)；修复；意图 |
 * | trace | 追踪 |
 * | reachable; black hole | 可达；黑洞 |
 * | primary block; secondary block | 主网段；辅助网段 |
 * | platform | 平台 |
 *
 * Sentences are written as an engineer writes them: full-width punctuation, a space between Chinese and Latin letters or digits, none beside punctuation.
 */

import type { Sentences } from '../render.ts';
import { canvas } from './canvas.ts';
import { cli } from './cli.ts';
import { codecs } from './codecs.ts';
import { commands } from './commands.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { failures } from './failures.ts';
import { find } from './find.ts';
import { documentFindings } from './findings/document.ts';
import { internetFindings } from './findings/internet.ts';
import { pathIntentFindings } from './findings/path-intent.ts';
import { peeringDirectConnectFindings } from './findings/peering-direct-connect.ts';
import { routeFindings } from './findings/route.ts';
import { securityFindings } from './findings/security.ts';
import { vpcSubnetFindings } from './findings/vpc-subnet.ts';
import { vpnFindings } from './findings/vpn.ts';
import { workloadFindings } from './findings/workload.ts';
import { findingsPanel } from './findings-panel.ts';
import { fixes } from './fixes.ts';
import { imports } from './imports.ts';
import { inspector } from './inspector.ts';
import { kinds } from './kinds.ts';
import { outline } from './outline.ts';
import { palette } from './palette.ts';
import { problems } from './problems.ts';
import { reachabilityView } from './reachability.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { several } from './several.ts';
import { shell } from './shell.ts';
import { smallestChange } from './smallest-change.ts';
import { suggestions } from './suggestions.ts';
import { tablePaste } from './table-paste.ts';
import { trace } from './trace.ts';
import { tracePanel } from './trace-panel.ts';
import { which } from './which.ts';
import { words } from './words.ts';

export { chineseRuleTexts } from './rule-texts.ts';

/** Everything but the texts of rules. */
export const chinese: Sentences = {
  ...words,
  ...problems,
  ...canvas,
  ...editor,
  ...kinds,
  ...inspector,
  ...findingsPanel,
  ...shell,
  ...cli,
  ...codecs,
  ...commands,
  ...documents,
  ...fixes,
  ...failures,
  ...find,
  ...imports,
  ...outline,
  ...palette,
  ...reachabilityView,
  ...rules,
  ...schema,
  ...several,
  ...smallestChange,
  ...suggestions,
  ...tablePaste,
  ...trace,
  ...which,
  ...tracePanel,
  ...documentFindings,
  ...vpcSubnetFindings,
  ...routeFindings,
  ...internetFindings,
  ...vpnFindings,
  ...peeringDirectConnectFindings,
  ...securityFindings,
  ...workloadFindings,
  ...pathIntentFindings,
};
