/** One's own looks at disturbing material: each is noted for oneself, with caps and what one would rather not see. */
import { queryOptions } from "@tanstack/react-query";
import { api, csrf, type Shapes, take } from "./client";

export type Medium = Shapes["Medium"];
export type Preferences = Shapes["Preferences"];
export type Exposure = Shapes["MyExposure"];

export const exposureQuery = queryOptions({
  queryKey: ["exposure", "me"],
  queryFn: () => take(api.GET("/api/exposures/me")),
});

export const beginExposure = (subject: string, category: Shapes["Reveal"]["category"], medium: Medium) =>
  take(api.POST("/api/exposures", { body: { subject, category, medium } }));

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
  take(api.PUT("/api/exposures/preferences", { body: preferences }));
