/** The words of skills: the classes that there are, and what a list of languages or markets may hold. */
import { CLASSES } from "@/ui/demandWords";

export const CLASS_CHOICES = Object.entries(CLASSES).map(([value, label]) => ({ value, label }));
export const LANGUAGE = /^[a-z]{2,3}$/;
export const MARKET = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** The words of a text with commas or blanks between, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/))].filter((one) => one !== "");
}

/** What is wrong with the first word that does not fit, or nothing. */
export function faultOf(words: readonly string[], shape: RegExp, says: string): string {
  const wrong = words.find((one) => !shape.test(one));
  return wrong ? `${wrong} is ${says}` : "";
}
