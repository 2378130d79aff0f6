/** The rooms of the console, in the order of the rail, each with its key after `g`. */
import type { Role } from "@/api/session";
import type { IconName } from "@/ui/Icon";

export type Room = { name: string; to: string; key: string; icon: IconName; about: string; roles?: readonly Role[] };

export const ROOMS: readonly Room[] = [
  { name: "Floor", to: "/floor", key: "f", icon: "floor", about: "What waits for you now" },
  {
    name: "Escalations",
    to: "/escalations",
    key: "e",
    icon: "escalations",
    about: "Requests from outside, with their clocks",
  },
  { name: "Handovers", to: "/handovers", key: "o", icon: "handovers", about: "What one shift leaves to the next" },
  { name: "Comms", to: "/comms", key: "m", icon: "comms", about: "Updates, who approves them and how they arrived" },
  { name: "Leads", to: "/leads", key: "l", icon: "leads", about: "Claims that want a look" },
  { name: "Cases", to: "/cases", key: "c", icon: "cases", about: "Investigations" },
  { name: "Entities", to: "/entities", key: "n", icon: "entities", about: "Search anything, and its dossier" },
  { name: "Hunt", to: "/hunt", key: "h", icon: "hunt", about: "Datasets, detectors and runs" },
  { name: "Enforcement", to: "/enforcement", key: "p", icon: "enforcement", about: "Decisions, approvals and actions" },
  { name: "Admin", to: "/admin", key: "a", icon: "admin", about: "People, ledger, health and settings" },
];

/** Pages beside those of the rail that the palette reaches by name. */
export const PAGES: readonly Pick<Room, "name" | "to" | "about">[] = [
  { name: "Metrics of escalations", to: "/escalations/metrics", about: "How fast, how punctual, and what waits" },
  { name: "Import escalations", to: "/escalations/import", about: "A table of requests taken in at once" },
];
