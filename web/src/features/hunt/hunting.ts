/** A hunt as it is being written: what is wrong with it yet, and what is sent to the desk. */
import type { DatasetLine } from "@/api/datasets";
import type { Detector, Parameter } from "@/api/detectors";
import type { HuntForm } from "@/api/hunts";
import { instantIn, secondsOf, spanOf } from "./span";

export type Span = "all" | "tick" | "back" | "between";

/** What is typed; every value is a text until it is sent. */
export type HuntDraft = {
  dataset: string;
  hypothesis: string;
  span: Span;
  back: string;
  since: string;
  until: string;
  values: Readonly<Record<string, string>>;
};

export const EMPTY: HuntDraft = {
  dataset: "",
  hypothesis: "",
  span: "all",
  back: "30d",
  since: "",
  until: "",
  values: {},
};

export type Problems = Readonly<Record<string, string>>;

/** The roles that a dataset lacks for a detector; "owner|object" asks for either, and time is always there. */
export function lacking(needs: readonly string[], dataset: Pick<DatasetLine, "roles">): string[] {
  const held = new Set([...Object.keys(dataset.roles), "time"]);
  return needs
    .filter((need) => !need.split("|").some((role) => held.has(role)))
    .map((need) => need.replaceAll("|", " or "));
}

/** A parameter's default as a person writes it. */
export function written(parameter: Parameter): string {
  return parameter.unit === "seconds" ? spanOf(Number(parameter.default)) : String(parameter.default);
}

/** "1 to 10,000", "1s to 1d": the bounds of a parameter, or nothing. */
export function boundsOf({ unit, low, high }: Parameter): string {
  if (low === null || high === null) return "";
  const said = (value: number) => (unit === "seconds" ? spanOf(value) : value.toLocaleString("en", PRECISE));
  return `${said(low)} to ${said(high)}`;
}

const PRECISE = { maximumSignificantDigits: 12, notation: "standard" } as const;
const WHOLE: readonly string[] = ["count", "days"];

/** What is wrong with a parameter's text; undefined where nothing is. */
export function problemOf(parameter: Parameter, text: string): string | undefined {
  if (parameter.unit === "words") return undefined;
  if (parameter.unit === "choice") return parameter.choices.includes(text) ? undefined : "Choose one of them.";
  const number = numberOf(parameter, text);
  if (number === undefined) return UNREADABLE[parameter.unit] ?? "Write a number.";
  if (WHOLE.includes(parameter.unit) && number % 1 !== 0) return "Write a whole number.";
  return isWithin(parameter, number) ? undefined : `It must be ${boundsOf(parameter)}.`;
}

const UNREADABLE: Readonly<Record<string, string>> = { seconds: "Write a span such as 90s, 10m, 24h or 7d." };

function numberOf({ unit }: Parameter, text: string): number | undefined {
  if (unit === "seconds") return secondsOf(text);
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function isWithin({ low, high }: Parameter, number: number): boolean {
  return (low === null || number >= low) && (high === null || number <= high);
}

/** Everything that keeps a hunt from being run, by the name of its field. */
export function problemsOf(detector: Detector, draft: HuntDraft, zone: string): Problems {
  const found: Record<string, string> = {};
  if (!draft.dataset) found.dataset = "Choose a dataset.";
  if (!draft.hypothesis.trim()) found.hypothesis = "Say what you expect to find, and what would speak against it.";
  Object.assign(found, spanProblems(draft, zone));
  for (const parameter of detector.parameters) {
    const problem = problemOf(parameter, draft.values[parameter.name] ?? written(parameter));
    if (problem) found[`parameter ${parameter.name}`] = problem;
  }
  return found;
}

function spanProblems(draft: HuntDraft, zone: string): Problems {
  if (draft.span === "back" && !secondsOf(draft.back)) return { back: "Write a span such as 24h or 30d." };
  if (draft.span !== "between") return {};
  const since = draft.since ? instantIn(zone, draft.since) : "";
  const until = draft.until ? instantIn(zone, draft.until) : "";
  if (!since && !until) return { since: "Give a beginning, an end or both." };
  if (since && until && since >= until) return { until: "The end lies before the beginning." };
  return {};
}

/** What is sent: only the parameters that differ from their default, so that a later default still counts. */
export function formOf(detector: Detector, draft: HuntDraft, zone: string): HuntForm {
  const changed = detector.parameters.filter(
    (one) => draft.values[one.name] !== undefined && draft.values[one.name] !== written(one),
  );
  const parameters = Object.fromEntries(changed.map((one) => [one.name, valueSent(one, draft.values[one.name] ?? "")]));
  return {
    detector: detector.id,
    dataset: draft.dataset,
    hypothesis: draft.hypothesis.trim(),
    parameters,
    ...spanSent(draft, zone),
  };
}

function spanSent(draft: HuntDraft, zone: string): Pick<HuntForm, "look_back" | "since" | "until"> {
  if (draft.span === "back") return { look_back: draft.back.replaceAll(" ", "") };
  if (draft.span !== "between") return { look_back: draft.span };
  const since = instantIn(zone, draft.since);
  const until = instantIn(zone, draft.until);
  return { look_back: "all", ...(since && { since }), ...(until && { until }) };
}

function valueSent(parameter: Parameter, text: string): string | number {
  if (parameter.unit === "choice" || parameter.unit === "words") return text;
  return parameter.unit === "seconds" ? (secondsOf(text) ?? text) : Number(text);
}
