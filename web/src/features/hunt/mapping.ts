/** The mapping of a file's columns as one corrects it, and the declaration that comes of it. */
import type { Guess } from "@/api/datasets";

export type Use = "none" | "time" | "role" | "measure" | "text";

/** What one column is used as; role and kind count for a role, measure for a measure. */
export type ColumnPlan = {
  name: string;
  type: string;
  reason: string;
  use: Use;
  role: string;
  kind: string;
  measure: string;
  isSensitive: boolean;
};

export type Plan = { name: string; columns: readonly ColumnPlan[] };

export const USES: ReadonlyArray<readonly [Use, string]> = [
  ["none", "Kept as it is"],
  ["time", "Time of the event"],
  ["role", "Role"],
  ["measure", "Measure"],
  ["text", "Text to read"],
];
export const ROLES = [
  "actor",
  "object",
  "device",
  "ip",
  "country",
  "owner",
  "payee",
  "payment",
  "distributor",
  "domain",
];
export const MEASURES = ["int", "float", "text", "bool"];
export const NAME = /^[a-z][a-z0-9_]{0,62}$/;

const USUAL_KINDS: Readonly<Record<string, string>> = {
  actor: "account",
  device: "device",
  ip: "ip",
  country: "country",
  owner: "account",
  payee: "payee",
  distributor: "distributor",
  domain: "domain",
};

/** The kind of entity that a role usually names. */
export const kindOf = (role: string) => USUAL_KINDS[role] ?? role;

type Declared = {
  dataset?: string;
  time?: string;
  roles?: Record<string, string>;
  kinds?: Record<string, string>;
  measures?: Record<string, string>;
  text?: string[];
  sensitive?: string[];
};

/** The desk's proposal as a plan to correct. */
export function planOf(guess: Guess): Plan {
  const declared = guess.declaration as Declared;
  return {
    name: declared.dataset ?? "",
    columns: guess.columns.map((column) => {
      const role = Object.entries(declared.roles ?? {}).find(([, bound]) => bound === column.name)?.[0] ?? "";
      const measure = declared.measures?.[column.name] ?? "";
      return {
        name: column.name,
        type: column.type,
        reason: column.reason,
        use: useOf(column.name, declared, role, measure),
        role,
        kind: declared.kinds?.[role] ?? "",
        measure: measure || column.type,
        isSensitive: declared.sensitive?.includes(column.name) ?? false,
      };
    }),
  };
}

function useOf(name: string, declared: Declared, role: string, measure: string): Use {
  if (declared.time === name) return "time";
  if (role) return "role";
  if (measure) return "measure";
  return declared.text?.includes(name) ? "text" : "none";
}

/** A plan with one column changed; only one column is the time. */
export function withColumn(plan: Plan, name: string, part: Partial<ColumnPlan>): Plan {
  const columns = plan.columns.map((column) => {
    if (column.name !== name)
      return part.use === "time" && column.use === "time" ? { ...column, use: "none" as Use } : column;
    const isNewRole = part.role !== undefined && part.role !== column.role;
    return { ...column, ...part, ...(isNewRole && { kind: kindOf(part.role ?? "") }) };
  });
  return { ...plan, columns };
}

/** What keeps a plan from being loaded, in sentences. */
export function problemsOf(plan: Plan): string[] {
  const roles = plan.columns.filter((column) => column.use === "role");
  const named = roles.map((column) => column.role);
  const twice = [...new Set(named.filter((role, place) => role && named.indexOf(role) !== place))];
  const measures = plan.columns.filter(
    (one) => one.use === "measure" && (named.includes(one.name) || one.name === "time"),
  );
  return [
    ...(NAME.test(plan.name) ? [] : ["The name is lower-case letters, digits and _, and starts with a letter."]),
    ...(roles.length > 0 ? [] : ["At least one column must play a role, such as actor."]),
    ...roles.filter((one) => !NAME.test(one.role)).map((one) => `Give the role of ${one.name} a lower-case name.`),
    ...roles
      .filter((one) => one.kind && !NAME.test(one.kind))
      .map((one) => `Give the kind of ${one.name} a lower-case name.`),
    ...twice.map((role) => `Two columns are bound to the role ${role}.`),
    ...measures.map((one) => `${one.name} is the name of a role and of a measure.`),
  ];
}

/** The declaration of a plan; what the guess said beside the columns, as its encoding, stays. */
export function declarationOf(plan: Plan, guess: Guess): Record<string, unknown> {
  const used = (use: Use) => plan.columns.filter((column) => column.use === use);
  const roles = used("role");
  const kinds = roles.filter((one) => one.kind);
  const { time: _time, ...kept } = guess.declaration;
  return {
    ...kept,
    dataset: plan.name,
    ...(used("time")[0] && { time: used("time")[0]?.name }),
    roles: Object.fromEntries(roles.map((one) => [one.role, one.name])),
    kinds: Object.fromEntries(kinds.map((one) => [one.role, one.kind])),
    measures: Object.fromEntries(used("measure").map((one) => [one.name, one.measure])),
    text: used("text").map((one) => one.name),
    sensitive: plan.columns.filter((one) => one.isSensitive).map((one) => one.name),
  };
}
