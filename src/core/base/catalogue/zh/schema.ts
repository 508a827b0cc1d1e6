/** Chinese: what the published JSON Schema says of the file, for an editor's hints. */

import type { schema as english } from '../en/schema.ts';
import type { Translation } from '../translation.ts';

export const schema: Translation<typeof english> = {};
