/** English: what the rules about the document as such say. */

export const documentFindings = {
  'finding.cidr-host-bits': '{cidr} of {name} is an address within {network}, not a network',
  'finding.incomplete': '{name} is unfinished: {fields} {count|is|are} still empty',
  'finding.reference-kind': '{name} refers to {target}, which is a {found} where a {wanted} belongs',
  'finding.reference-missing': '{name} refers to {target}, which does not exist',
} as const;
