/** English: what the editor itself says. */

export const editor = {
  'editor.forked': 'This design was changed in another tab: your version goes on as a copy',
  'editor.no-document': 'There is no such design on this device',
  'editor.read-only': 'This is a shared design: make a copy to change it',
  'editor.redone': 'Done again:',
  'editor.storage-failed': 'This browser does not let the design be saved: export it to keep it',
  'editor.storage-full': 'The storage of this browser is full: export the design to keep it',
  'editor.undone': 'Undone:',
} as const;
