/** Chinese: what the editor itself says. */

import type { editor as english } from '../en/editor.ts';
import type { Translation } from '../translation.ts';

export const editor: Translation<typeof english> = {
  'editor.copy-name': '{name}（副本）',
  'editor.forked': '另一个标签页同时修改了同一处：原设计以那边为准，你的版本在这里作为副本继续',
  'editor.no-document': '这台设备上没有这个设计',
  'editor.read-only': '这是分享的设计：请先创建副本再修改',
  'editor.overtaken': '此后另一个标签页改动过这里：这一步保持现状',
  'editor.redone': '已重做：',
  'editor.storage-failed': '浏览器不允许保存设计：请导出以免丢失',
  'editor.storage-full': '浏览器的存储空间已满：请导出设计以免丢失',
  'editor.undone': '已撤销：',
};
