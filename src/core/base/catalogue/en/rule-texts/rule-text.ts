/** What the catalogue prints of a rule, beside its severity and source. */

/** Two sentences of a rule, in one language. */
export interface RuleText {
  /** What it finds: a noun phrase in lower case, without a full stop. */
  readonly summary: string;
  /** Why it matters: whole sentences. */
  readonly why: string;
}
