/** Chinese: formats by name, and what can be wrong with a share link. */

import type { codecs as english } from '../en/codecs.ts';
import type { Translation } from '../translation.ts';

export const codecs: Translation<typeof english> = {
  'codec.json': '拓扑文件 (JSON)',
  'codec.swanctl': 'strongSwan (swanctl.conf)',
  'tunnel.no-end': '未写出通道 {id}：缺少 VPN 网关或对端网关',
  'tunnel.no-mapping': '未写出通道 {id}：SPD 中没有完整的规则',
  'tunnel.no-cloud-address': '通道 {id}：VPN 网关还没有地址，以 {word} 代替',
  'tunnel.no-device-address': '通道 {id}：对端网关还没有地址，以 {word} 代替',
  'tunnel.ikev1-gcm': '无法写出通道 {id}：IKEv1 不支持 {algorithm}，请改用 IKEv2 或 CBC 算法',
  'tunnel.identity': '无法写出通道 {id}：某个身份标识含有配置文件无法表示的字符',
  'swanctl.no-word': '无法写出通道 {id}：strongSwan 没有表示 {algorithm} 的关键字，请选用 AES 和 SHA-2',
  'report.title': '# Plumbline',
  'report.unread': '未检查：{text}',
  'report.intent': '意图 {id} 不成立：{text}',
  'report.severity': '级别',
  'report.rule': '规则',
  'report.finding': '问题',
  'report.place': '位置',
  'report.fix': '修复',
  'report.reason': '原因',
  'report.severity-of': '{severity}',
  'report.fix-of': '{title}（{safety}）',
  'report.off': '已关闭',
  'report.case': '{severity}：{text}',
  'report.case-fix': '修复（{safety}）：{title}',
  'report.case-accepted': '已接受',
  'report.case-accepted-why': '已接受：{reason}',
  'report.accepted': '已接受 {count} 个',
  'report.line': '{pointer}，第 {line} 行',
  'problem.link-broken': '链接已损坏：有字符缺失或被改动',
  'problem.link-long': '链接超过 {limit} 个字符',
  'problem.link-none': '这不是分享链接：缺少 #s= 部分',
  'problem.link-password': '链接受密码保护：请在浏览器中打开',
  'problem.link-version': '链接的版本是“{version}”，当前程序无法读取',
};
