/** The one way in: which source some JSON files are of, and the design that they make. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { bad, good, type Result } from '../base/result.ts';
import type { Imported } from './gathering.ts';
import { importTencent } from './tencent.ts';
import { type ImportFile, isTencent } from './tencent-answers.ts';
import { importTerraform } from './terraform.ts';
import { isTerraform } from './terraform-plan.ts';

/** What designs are imported from. */
export const IMPORT_SOURCES = ['terraform', 'tencent'] as const;
/** One of them. */
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/**
 * The design of some files, called `name`, without a layout; `source` null: whichever they are of. A problem where none of them is of it. Never throws.
 */
export function importDesign(
  files: readonly ImportFile[],
  source: ImportSource | null,
  name: string,
): Result<Imported> {
  const plan = source === 'tencent' ? undefined : files.find(({ json }) => isTerraform(json));
  if (plan !== undefined) return good(importTerraform(plan.json, name));
  if (source !== 'terraform' && files.some(({ json }) => isTencent(json))) return good(importTencent(files, name));
  return bad({ pointer: '', message: message(`import.nothing.${source ?? 'any'}`) });
}

/** Whether a JSON value is of one of the sources. */
export function isImportable(json: Json): boolean {
  return isTerraform(json) || isTencent(json);
}
