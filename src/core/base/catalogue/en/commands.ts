/** English: the commands: their titles, the labels of their steps, what they say and why they refuse. */

export const commands = {
  'command.add-resource': 'Add',
  'command.connect': 'Connect',
  'command.move': 'Move',
  'command.remove': 'Delete',
  'command.set-value': 'Change',
  'refusal.nothing': 'There is nothing to do',
  'step.set-value': 'Change a field',
} as const;
