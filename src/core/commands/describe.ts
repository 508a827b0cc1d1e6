/** Names and describes the design itself. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { type Command, deed, refuse } from './command.ts';

/** What changes; an absent key stays. */
export interface DescribeArgs {
  readonly name?: string;
  readonly description?: string;
}

/** Names and describes as one step. */
export const describe: Command<DescribeArgs> = {
  id: 'describe',
  title: 'command.describe',
  shortcut: null,
  run: (document, { name, description }) => {
    const text = name?.trim() ?? document.name;
    const length = [...text].length;
    if (length < 1 || length > 60) return refuse(message('refusal.name'));
    const edits: Edit[] = [];
    if (text !== document.name) edits.push({ op: 'set', pointer: '/name', value: text });
    if (description !== undefined && description !== document.description)
      edits.push({ op: 'set', pointer: '/description', value: description });
    return deed(message('step.describe'), edits);
  },
};
