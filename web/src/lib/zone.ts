/** In which zone times are shown: the viewer's own, the desk's, or UTC. */
import { createKeptStore, createStore, useStore } from "./store";

export type ZoneChoice = "viewer" | "desk" | "utc";

export const zoneChoice = createKeptStore<ZoneChoice>("watchfloor.zone", "viewer");
export const deskZone = createStore("UTC");

/** The IANA name of the zone that was chosen. */
export function useZone(): string {
  const choice = useStore(zoneChoice);
  const desk = useStore(deskZone);
  if (choice === "utc") return "UTC";
  return choice === "desk" ? desk : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
