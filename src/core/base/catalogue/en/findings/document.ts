/** English: what the rules about the document as such say. */

export const documentFindings = {} as const;
