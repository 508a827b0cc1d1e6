/** Chinese: the catalogue of rules as it is printed and as the page shows it; summaries and reasons stand in `rule-texts`. */

import type { rules as english } from '../en/rules.ts';
import type { Translation } from '../translation.ts';

export const rules: Translation<typeof english> = {};
