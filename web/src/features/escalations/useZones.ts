/** The zones in which a due time is told: the viewer's, the desk's and the authority's, each once. */
import { useStore } from "@/lib/store";
import { deskZone } from "@/lib/zone";

export type NamedZone = { zone: string; names: string[] };

export function useZones(authority: string): NamedZone[] {
  const desk = useStore(deskZone);
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zonesOf([
    ["your time", mine],
    ["the desk's", desk],
    ["the authority's", authority],
  ]);
}

/** Zones with all the names that fall on them, in the order in which they are given. */
export function zonesOf(named: ReadonlyArray<readonly [string, string]>): NamedZone[] {
  const found: NamedZone[] = [];
  for (const [name, zone] of named) {
    const known = found.find((one) => one.zone === zone);
    if (known) known.names.push(name);
    else found.push({ zone, names: [name] });
  }
  return found;
}
