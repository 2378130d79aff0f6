/** Who is told and in which words: groups with their channels, audiences, and the versions of templates. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import type { Audience, AudienceRule, NewChannel, NewWording, Situation, StakeholderGroup, Template } from "./comms";

const since = (shown: { version: number }) => ({ "if-match": on(shown)["If-Match"] });
const at = (group: StakeholderGroup) => ({ path: { group: group.key }, header: since(group) });

export const groupsQuery = queryOptions({
  queryKey: ["groups"],
  queryFn: () => take(api.GET("/api/comms/groups")),
});

export const audiencesQuery = queryOptions({
  queryKey: ["groups", "audiences"],
  queryFn: () => take(api.GET("/api/comms/audiences")),
});

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: () => take(api.GET("/api/comms/templates")),
});

/** Every version of a template, the oldest first. */
export function templateHistoryQuery(template: string) {
  return queryOptions({
    queryKey: ["templates", template, "history"],
    queryFn: () => take(api.GET("/api/comms/templates/{template}/history", { params: { path: { template } } })),
  });
}

/** How the desk names a template: situation_update.legal.ja, or ….ja.JP for one jurisdiction. */
export function templateName(key: Pick<Template, "kind" | "audience" | "locale" | "jurisdiction">): string {
  return [key.kind, key.audience, key.locale, key.jurisdiction].filter(Boolean).join(".");
}

export const addGroup = (body: Shapes["AddGroup"]) => take(api.POST("/api/comms/groups", { body }));

export const changeGroup = (group: StakeholderGroup, body: Shapes["ChangeGroup"]) =>
  take(api.PATCH("/api/comms/groups/{group}", { params: at(group), body }));

export const addChannel = (group: StakeholderGroup, body: NewChannel) =>
  take(api.POST("/api/comms/groups/{group}/channels", { params: at(group), body }));

export function removeChannel(group: StakeholderGroup, channel: number) {
  const params = { path: { group: group.key, channel }, header: since(group) };
  return take(api.DELETE("/api/comms/groups/{group}/channels/{channel}", { params }));
}

export function setAudience(rule: AudienceRule, needs_approval: boolean, reason: string) {
  const params = { path: { audience: rule.audience as Audience }, header: since(rule) };
  return take(api.PUT("/api/comms/audiences/{audience}", { params, body: { needs_approval, reason } }));
}

export function writeTemplate(template: string, version: number, body: NewWording) {
  const params = { path: { template }, header: since({ version }) };
  return take(api.PUT("/api/comms/templates/{template}", { params, body }));
}

/** Words that are not kept yet, tried on a situation. */
export const tryWording = (template: string, situation: Situation, title: string, body: string) =>
  take(
    api.POST("/api/comms/templates/{template}/preview", {
      params: { path: { template } },
      body: { situation, title, body },
    }),
  );
