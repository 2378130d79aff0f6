/** The words of skills: the classes that there are, and what a list of languages or markets may hold. */
import type { DemandClass } from "@/api/escalations";

// A record, so that a class that is new does not compile until it stands here.
const ALL: Record<DemandClass, true> = {
  imminent_harm: true,
  self_harm: true,
  csam: true,
  tvec: true,
  credible_threat: true,
  ncii: true,
  hate_harassment: true,
  election: true,
  government_order: true,
  law_enforcement_request: true,
  regulator_enquiry: true,
  court_order: true,
  press: true,
  vip: true,
  creator_dispute: true,
  ip: true,
  impersonation: true,
  account_takeover: true,
  payment_fraud: true,
  platform_manipulation: true,
  false_positive: true,
  policy_gap: true,
  employee_safety: true,
};

export const CLASSES = Object.keys(ALL).map((value) => ({ value, label: value.replaceAll("_", " ") }));
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
