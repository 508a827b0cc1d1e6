/** Every command, in the order of the help. To add one: its file, and a line here. */

import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { exportCommand } from './export.ts';
import { fix } from './fix.ts';
import { fmt } from './fmt.ts';
import { importCommand } from './import.ts';
import { link } from './link.ts';
import { reach } from './reach.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { trace } from './trace.ts';

export const COMMANDS: readonly Command[] = [
  check,
  trace,
  reach,
  diff,
  fix,
  fmt,
  exportCommand,
  importCommand,
  link,
  rules,
  schema,
];
