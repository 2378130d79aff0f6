/** The ledger's verbs as a person would say them. */

/** "lead.labelled" becomes "labelled", "decision.put_back" becomes "put back"; the subject tells the rest. */
export function verbInWords(verb: string): string {
  return verb.slice(verb.indexOf(".") + 1).replaceAll("_", " ");
}
