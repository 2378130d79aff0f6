/** Numbers of a claim in words that promise no more than was measured. Pure. */

const PERCENT = 100;

/** "8.2 %" of a share between 0 and 1; small ones keep their digits. */
export function percent(share: number): string {
  const value = share * PERCENT;
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toPrecision(2)} %`;
}

/** How many times the baseline a score is. */
export function against(score: number, baseline: number): string {
  if (baseline <= 0) return "The group it is compared with shows none of it.";
  const times = score / baseline;
  if (times < 1.05) return "That is no more than in the group it is compared with.";
  return `That is ${times >= 10 ? Math.round(times) : times.toFixed(1)} times as much as in the group it is compared with.`;
}

/** A false-discovery rate in words. */
export function chance(q: number | null): string {
  if (q === null) return "This method does not say how often chance alone would make such a claim.";
  if (q >= 0.5) return "At least every second claim this strong would be chance.";
  const one = 1 / q;
  if (one >= 1_000_000) return "Fewer than 1 in a million claims this strong would be chance.";
  const count = one >= 1_000 ? Math.floor(one / 1_000) * 1_000 : Math.floor(one);
  return `About 1 in ${count.toLocaleString("en")} claims this strong would be chance.`;
}

/** "family_size" as people say it: "Family size". */
export function spoken(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A measured figure, short: 0.2, 30, 1,200. */
export function figure(value: number | string): string {
  if (typeof value === "string") return value;
  return value.toLocaleString("en", { maximumSignificantDigits: Number.isInteger(value) ? 21 : 3 });
}
