/** One's own looks at disturbing material: each is noted for oneself, with caps and what one would rather not see. */
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask";
import { csrf } from "./client";

export type Medium = "text" | "image" | "audio" | "video";
export type Preferences = { opt_out: string[]; greyscale: boolean; blur: boolean };
export type Exposure = {
  today: { reveals: number; minutes: number; by_category: Record<string, number> };
  days: Array<{ day: string; reveals: number; minutes: number }>;
  /** 0 stands for no cap. */
  caps: { reveals: number; minutes: number };
  is_capped: boolean;
  wants_break: boolean;
  preferences: Preferences;
};

export const exposureQuery = queryOptions({
  queryKey: ["exposure", "me"],
  queryFn: () => ask<Exposure>("GET", "/api/exposures/me"),
});

export const beginExposure = (subject: string, category: string, medium: Medium) =>
  ask<{ id: string }>("POST", "/api/exposures", { body: { subject, category, medium } });

/** Said while a page is left, so it must outlive the page; the desk closes by itself what is never said. */
export function endExposure(id: string, seconds: number): void {
  fetch(`/api/exposures/${encodeURIComponent(id)}`, {
    method: "PATCH",
    credentials: "same-origin",
    keepalive: true,
    headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf.get() },
    body: JSON.stringify({ seconds }),
  }).catch(() => undefined);
}

export const setPreferences = (preferences: Preferences) =>
  ask<Preferences>("PUT", "/api/exposures/preferences", { body: preferences });
