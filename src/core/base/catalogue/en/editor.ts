/** English: what the editor itself says. */

export const editor = {
  'editor.read-only': 'This is a shared design: make a copy to change it',
  'editor.undone': 'Undone:',
  'editor.redone': 'Done again:',
} as const;
