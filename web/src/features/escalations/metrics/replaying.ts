/** Another matrix to try on the past: a version, with some promises lowered or raised. Pure. */
import type { Matrix, Severity } from "@/api/escalations";

export const LEVELS: readonly Severity[] = ["S0", "S1", "S2", "S3", "S4"];
export const PROMISES = [
  ["first_touch", "First touch"],
  ["decision", "Decision"],
] as const;

export type PromiseName = (typeof PROMISES)[number][0];
/** Hours that differ from those of the version, by "S1.decision", as they were typed. */
export type Changed = Readonly<Record<string, string>>;

const LONGEST_HOURS = 24 * 90;

export const keyOf = (level: Severity, name: PromiseName) => `${level}.${name}`;

/** The version with other hours. */
export function withHours(matrix: Matrix, changed: Changed): Matrix {
  const demands = { ...matrix.demands };
  for (const level of LEVELS) {
    for (const [name] of PROMISES) {
      const typed = changed[keyOf(level, name)];
      if (typed !== undefined) demands[level] = { ...demands[level], [name]: Number(typed) };
    }
  }
  return { ...matrix, demands };
}

/** What is wrong with the hours, or nothing. */
export function faultOfHours(changed: Changed): string {
  const isWrong = (typed: string) => typed === "" || !(Number(typed) > 0 && Number(typed) <= LONGEST_HOURS);
  return Object.values(changed).some(isWrong) ? "Hours lie above 0, up to 2,160." : "";
}

/** Hours with one more changed; what is as the version has it is no change. */
export function withChange(matrix: Matrix, changed: Changed, level: Severity, name: PromiseName, typed: string) {
  const { [keyOf(level, name)]: _before, ...rest } = changed;
  const isAsBefore = typed !== "" && Number(typed) === matrix.demands[level][name];
  return isAsBefore ? rest : { ...rest, [keyOf(level, name)]: typed };
}
