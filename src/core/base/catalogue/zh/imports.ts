/** Chinese: what an import says of what it took and what it left. */

import type { imports as english } from '../en/imports.ts';
import type { Translation } from '../translation.ts';

export const imports: Translation<typeof english> = {
  'import.report': '取用了 {percent}%：共 {count} 项。',
  'import.taken': '已取用：{type}，{count} 项',
  'import.left': '未取用：{type}，{count} 项：{why}',
  'import.why.kind': '格式中没有这一类资源',
  'import.why.no-id': '它没有 ID',
  'import.why.no-subnet': '它所在的子网不在这些回答之中',
  'import.why.owner': '它所属的资源不在所给内容之中',
  'import.why.platform': '由平台自行添加',
  'import.why.route': '其目的地或下一跳无法用该格式表达',
  'import.why.rule': '其内容无法用该格式表达：其他协议、IPv6、模板或未知的安全组',
  'import.why.refused': '其内容不符合格式',
  'import.nothing.terraform': '其中没有 terraform show -json 的输出',
  'import.nothing.tencent': '其中没有 Describe… 接口的回答',
  'import.nothing.any': '其中既没有 terraform show -json 的输出，也没有 Describe… 接口的回答',
  'import.summary': '由 Terraform 或云平台对网络的描述生成设计，并在 stderr 上给出报告。',
  'import.from': '来源：terraform (terraform show -json 的计划或状态) 或 tencent (Describe… 接口的回答，文件或文件夹)',
  'import.out': '写到哪里；省略时为 stdout',
};
