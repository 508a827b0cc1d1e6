/** Chinese: what is done with several resources at once: arranging, common fields, copies and where they go. */

import type { several as english } from '../en/several.ts';
import type { Translation } from '../translation.ts';

export const several: Translation<typeof english> = {
  'command.align': '对齐',
  'command.distribute': '分布',
  'command.paste-rows': '粘贴表格',
  'command.set-several': '批量修改',
  'problem.clip-empty': '剪贴板中没有文本',
  'problem.clip-text': '剪贴板中没有可粘贴到此处的内容：第 1 行是“{text}”，而这里需要的是复制的资源',
  'problem.clip-where': '这份复制内容无法粘贴：{place} 处，{what}',
  'problem.clip-whole': '开头',
  'refusal.align-two': '请选择两个或更多的框再对齐',
  'refusal.distribute-three': '请选择三个或更多的框再分布',
  'refusal.no-common-field': '{name} 没有这个字段',
  'said.not-in-line': '其中 {count} 个无法准确到位：框不会越出所在的框，也不会相互重叠，卡片停在格位上，网关停在边框上',
  'said.pasted-change': '{from} → {to}',
  'said.pasted-change-range': '{from} → {to} {cidr}',
  'said.pasted-ids': '更改了 {ids} 个 ID 和 {ranges} 个网段：{changes}',
  'said.pasted-more': '另有 {count} 个',
  'several.arrange': '排列',
  'several.bottom': '底端对齐',
  'several.centre': '水平居中对齐',
  'several.horizontal': '水平分布',
  'several.key': '{what}（{key}）',
  'several.left': '左对齐',
  'several.middle': '垂直居中对齐',
  'several.right': '右对齐',
  'several.top': '顶端对齐',
  'several.vertical': '垂直分布',
  'step.align': '对齐 {count} 个框',
  'step.distribute': '分布 {count} 个框',
  'step.paste-rows': '把表格的 {count} 行添加到 {name}',
  'step.replace-rows': '用表格的 {count} 行替换 {name} 原有的行',
};
