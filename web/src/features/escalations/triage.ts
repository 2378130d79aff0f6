/** What a first look is sent as, and which severity the matrix gives it. Pure. */
import type {
  Escalation,
  Flag,
  HarmImpact,
  HarmUrgency,
  Matrix,
  Publicity,
  Severity,
  TriageForm,
} from "@/api/escalations";
import { isStricter } from "@/ui/templateWords";
import { faultOfPlaces, placesOf } from "./words";

export type Look = {
  demand_class: Escalation["demand_class"];
  places: string;
  impact: HarmImpact | "";
  urgency: HarmUrgency | "";
  publicity: Publicity;
  flags: Flag[];
  language: string;
  violates: string;
  exposure: string;
  handling_minutes: string;
  legal_basis: string;
  requested_action: string;
  confidentiality: Escalation["confidentiality"];
  no_tipping_off: boolean;
  /** Another severity than the matrix gives, or "". */
  severity: Severity | "";
  reason: string;
};

export function lookOf(shown: Escalation): Look {
  const { demand_class, publicity, flags, language, legal_basis, requested_action } = shown;
  return {
    demand_class,
    places: shown.jurisdictions.join(", "),
    impact: shown.impact ?? "",
    urgency: shown.urgency ?? "",
    publicity,
    flags,
    language,
    violates: shown.violates?.toString() ?? "",
    exposure: shown.exposure?.toString() ?? "",
    handling_minutes: shown.handling_minutes?.toString() ?? "",
    legal_basis,
    requested_action,
    confidentiality: shown.confidentiality,
    no_tipping_off: shown.no_tipping_off,
    severity: "",
    reason: "",
  };
}

/** The severity that the matrix gives, or the least one that a class has; S0 is the gravest. */
export function severityOf(matrix: Matrix, look: Pick<Look, "impact" | "urgency" | "demand_class">) {
  if (!look.impact || !look.urgency) return undefined;
  const found = matrix.severity[look.impact][look.urgency];
  const floor = matrix.at_least[look.demand_class];
  return floor && floor < found ? floor : found;
}

/** What differs from what the desk has: a field that stays is not sent, so that it decides nothing anew. */
export function triageOf(look: Look, shown: Escalation): TriageForm {
  const before = lookOf(shown);
  const number = (text: string) => (text.trim() === "" ? undefined : Number(text));
  const changed = <Name extends keyof Look, Sent>(name: Name, sent: Sent): Sent | undefined =>
    JSON.stringify(look[name]) === JSON.stringify(before[name]) ? undefined : sent;
  return {
    demand_class: changed("demand_class", look.demand_class),
    jurisdictions: changed("places", placesOf(look.places)),
    impact: changed("impact", look.impact || undefined),
    urgency: changed("urgency", look.urgency || undefined),
    publicity: changed("publicity", look.publicity),
    flags: changed("flags", look.flags),
    language: changed("language", look.language.trim()),
    violates: changed("violates", number(look.violates)),
    exposure: changed("exposure", number(look.exposure)),
    handling_minutes: changed("handling_minutes", number(look.handling_minutes)),
    legal_basis: changed("legal_basis", look.legal_basis.trim()),
    requested_action: changed("requested_action", look.requested_action.trim()),
    confidentiality: changed("confidentiality", look.confidentiality),
    no_tipping_off: changed("no_tipping_off", look.no_tipping_off),
    severity: look.severity || undefined,
    reason: look.reason.trim(),
  };
}

export type Faults = Partial<Record<keyof Look, string>>;

/** What is wrong with each field. */
export function faultsOf(look: Look, byMatrix: Severity | undefined, shown?: Escalation): Faults {
  const faults: Faults = {};
  const places = faultOfPlaces(look.places);
  if (places) faults.places = places;
  if (outside(look.violates, 0, 1)) faults.violates = "A number from 0 to 1.";
  if (outside(look.exposure, 0, 1e12)) faults.exposure = "A number, 0 or more.";
  if (outside(look.handling_minutes, Number.MIN_VALUE, 10_000))
    faults.handling_minutes = "More than 0, at most 10,000.";
  if (look.severity && look.severity !== byMatrix && !look.reason.trim())
    faults.reason = "Another severity than the matrix gives needs a reason.";
  if (shown && lets(look, shown) && !look.reason.trim())
    faults.reason = "Letting more be told of it than before needs a reason.";
  return faults;
}

/** Whether more may be told after the look than before. */
function lets(look: Look, shown: Escalation): boolean {
  const lifts = shown.no_tipping_off && !look.no_tipping_off;
  return lifts || isStricter(shown.confidentiality, look.confidentiality);
}

function outside(text: string, low: number, high: number): boolean {
  const value = Number(text);
  return text.trim() !== "" && !(value >= low && value <= high);
}
