/** English: what the editor itself says. */

export const editor = {
  'editor.copy-name': '{name} (copy)',
  'editor.forked':
    'Another tab changed the same thing at the same time: the design goes on as it is there, and your version goes on here as a copy',
  'editor.no-document': 'There is no such design on this device',
  'editor.read-only': 'This is a shared design: make a copy to change it',
  'editor.overtaken': 'Another tab has changed this since: the step stays as it is now',
  'editor.redone': 'Done again:',
  'editor.storage-failed': 'This browser does not let the design be saved: export it to keep it',
  'editor.storage-full': 'The storage of this browser is full: export the design to keep it',
  'editor.undone': 'Undone:',
} as const;
