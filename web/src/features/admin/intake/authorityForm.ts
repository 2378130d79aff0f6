/** An authority as its form holds it, and what differs where two people changed it. Pure. */
import type { Authority, KeepAuthority } from "@/api/intake";
import { REQUESTERS } from "@/ui/demandWords";

export type AuthorityForm = KeepAuthority;

export const EMPTY: AuthorityForm = {
  name: "",
  kind: "government",
  jurisdiction: "",
  domains: [],
  call_back: "",
  source: "",
  is_retired: false,
};

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

export function formOf(one: Authority | undefined): AuthorityForm {
  if (!one) return EMPTY;
  const { name, kind, jurisdiction, domains, call_back, source, retired_at } = one;
  return { name, kind, jurisdiction, domains, call_back, source, is_retired: retired_at !== null };
}

export type Faults = Partial<Record<"jurisdiction" | "domains", string>>;

export function faultsOf(form: AuthorityForm): Faults {
  const wrong = form.domains.find((one) => !DOMAIN.test(one));
  return {
    ...(form.jurisdiction && !PLACE.test(form.jurisdiction) && { jurisdiction: "Write SG, AU-NSW or EU." }),
    ...(wrong && { domains: `${wrong} is no domain: write police.example.org.` }),
  };
}

export function isComplete(form: AuthorityForm): boolean {
  return form.name.trim() !== "" && form.jurisdiction !== "" && Object.keys(faultsOf(form)).length === 0;
}

const NAMES: Record<keyof AuthorityForm, string> = {
  name: "Name",
  kind: "Kind",
  jurisdiction: "Where",
  domains: "Domains",
  call_back: "Call back on",
  source: "Where this is from",
  is_retired: "Retired",
};

export type Difference = { name: string; mine: string; theirs: string };

/** What differs between one's own words and what the desk holds now, both in full. */
export function differences(mine: AuthorityForm, theirs: AuthorityForm): Difference[] {
  const said = (form: AuthorityForm, key: keyof AuthorityForm) => {
    if (key === "kind") return REQUESTERS[form.kind];
    if (key === "is_retired") return form.is_retired ? "yes" : "no";
    return key === "domains" ? form.domains.toSorted().join(", ") : form[key];
  };
  return (Object.keys(NAMES) as (keyof AuthorityForm)[])
    .map((key) => ({ name: NAMES[key], mine: said(mine, key), theirs: said(theirs, key) }))
    .filter((one) => one.mine !== one.theirs);
}
