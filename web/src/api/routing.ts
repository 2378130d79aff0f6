/** Where an escalation fits, what people can take on, and whether one is free oneself. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Routing = Shapes["RoutingOut"];
export type RoutedPerson = Shapes["RoutedPerson"];
export type RoutedDesk = Shapes["RoutedDesk"];
export type RoutingTerm = Shapes["RoutingTerm"];
export type Skills = Shapes["SkillsOut"];
export type NewSkills = Shapes["SetSkills"];

/** Under the escalations, so that whatever changes one makes it old too. */
export function routingQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "routing"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/routing", { params: { path: { escalation: ref } } })),
  });
}

export function moveToDesk(shown: { ref: string; version: number }, desk: string, reason: string) {
  const params = { path: { escalation: shown.ref }, header: { "if-match": on(shown)["If-Match"] } };
  return take(api.PUT("/api/escalations/{escalation}/desk", { params, body: { desk, reason } }));
}

export const skillsQuery = queryOptions({ queryKey: ["skills"], queryFn: () => take(api.GET("/api/skills")) });

export function setSkills(shown: Skills, body: NewSkills) {
  const params = { path: { person: shown.person }, header: { "if-match": on(shown)["If-Match"] } };
  return take(api.PUT("/api/people/{person}/skills", { params, body }));
}

export const availabilityQuery = queryOptions({
  queryKey: ["availability"],
  queryFn: () => take(api.GET("/api/availability")),
});

export const setAvailability = (until: string | null) =>
  take(api.PUT("/api/availability", { body: { not_free_until: until } }));
