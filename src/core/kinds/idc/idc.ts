/** An IDC: an on-premises data centre and its networks. */

import { cidrItem, flag, list, name, note, part, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const idc = defineKind({
  id: 'idc',
  schema: part({ name: name(), cidrs: list(cidrItem()), transitInternet: flag(false), note: note(), tags: tags() }),
  family: 'onprem',
  shape: 'container',
  letter: 'D',
  parent: null,
  ends: null,
  size: { width: 224, height: 120 },
});
