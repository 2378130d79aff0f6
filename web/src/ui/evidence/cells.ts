/** A cell of a query result as words. */

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 12, useGrouping: false });
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
