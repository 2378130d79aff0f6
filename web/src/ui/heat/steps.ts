/** Which of nine steps a cell of a heat map takes, and what it says. Pure. */

export const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

export type Week = ReadonlyArray<readonly number[]>;

/** A count among a greatest one: 0 for none, then 1 to 8, by square root so that small counts are told apart. */
export function countStep(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil(8 * Math.sqrt(Math.min(1, count / most))));
}

/** A factor against the cohort: 4 for as often, 8 for four times and more, 0 for a quarter and less. */
export function surpriseStep(factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined;
  if (factor <= 0) return 0;
  return Math.max(0, Math.min(8, 4 + Math.round(2 * Math.log2(factor))));
}

/** How many times the cohort's share each cell's share is; undefined where the cohort has none. */
export function factorsOf(counts: Week, shares: Week): ReadonlyArray<ReadonlyArray<number | undefined>> {
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  return counts.map((day, row) =>
    day.map((count, hour) => {
      const share = shares[row]?.[hour] ?? 0;
      return share > 0 && total > 0 ? count / total / share : undefined;
    }),
  );
}

/** "3.2", "14", "0": a factor in few signs. */
export function factorText(factor: number): string {
  return factor >= 10 ? factor.toFixed(0) : factor.toFixed(1).replace(/\.0$/, "");
}

/** "1.2k": a count in few signs. */
export function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`;
}

/** "Tue 03:00: 41 streams, 3.2 times the cohort's share". */
export function cellText(day: number, hour: number, count: number, what: string, factor: number | undefined): string {
  const when = `${DAYS[day]} ${String(hour).padStart(2, "0")}:00`;
  const said = `${when}: ${count.toLocaleString("en")} ${what}`;
  return factor === undefined ? said : `${said}, ${factorText(factor)} times the cohort's share`;
}
