/** Chinese: summary and reason of the rules about the document as such. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const documentRuleTexts: Readonly<Record<string, RuleText>> = {
  incomplete: {
    summary: '资源必需的引用、CIDR 或地址尚为空',
    why: '半成品的设计很正常，加载时不会丢失内容。但需要该值的检查会保持沉默，也无法据此创建任何资源。',
  },
  'reference-missing': {
    summary: '引用了不存在的 ID',
    why: '它所指的对象已被移除或重命名。资源无法创建，与引用之后的对象有关的检查保持沉默。',
  },
  'reference-kind': {
    summary: '引用了类型不符的资源',
    why: '平台在此处只接受特定类型。与引用之后的对象有关的检查保持沉默。',
  },
  'cidr-host-bits': {
    summary: 'CIDR 设置了主机位',
    why: '平台和 Terraform 需要网络地址。写成主机地址时，不清楚指的是整个网络还是单台主机，其包含与重叠关系也不会检查。',
  },
  'name-duplicate': {
    summary: '同类型的两个资源同名（属于私有网络的资源，指同一私有网络内）',
    why: '平台按 ID 区分资源，人却按名称区分：容易改错对象。',
  },
  quota: {
    summary: '超出文档所列的默认配额',
    why: '在通过工单提升配额之前，平台会拒绝超出的部分，而上线时往往等不了这么久。',
  },
};
