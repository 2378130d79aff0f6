/** Case templates as the desk tells them: each class's, its versions, and the one that an escalation has. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import type { DemandClass } from "./escalations";

export type CaseTemplate = Shapes["CaseTemplateOut"];
export type TemplateContent = Shapes["CaseTemplate"];
export type TemplateTask = Shapes["TemplateTask"];
export type ClosingField = Shapes["ClosingField"];
export type TaskFor = Shapes["TaskFor"];
export type Confidentiality = Shapes["Confidentiality"];
export type EscalationTemplate = Shapes["EscalationTemplateOut"];

const since = (shown: { version: number }) => ({ "if-match": on(shown)["If-Match"] });

/** The template of each class, in its newest version. */
export const caseTemplatesQuery = queryOptions({
  queryKey: ["case_templates"],
  queryFn: () => take(api.GET("/api/case-templates")),
});

/** Every version of the template of a class, the newest first. */
export function caseTemplateVersionsQuery(demandClass: DemandClass) {
  return queryOptions({
    queryKey: ["case_templates", demandClass],
    queryFn: () =>
      take(
        api.GET("/api/classes/{demand_class}/template/versions", { params: { path: { demand_class: demandClass } } }),
      ),
  });
}

/** A further version, made on the one that was looked at. */
export const reviseCaseTemplate = (shown: CaseTemplate, content: TemplateContent, reason: string) =>
  take(
    api.PUT("/api/classes/{demand_class}/template", {
      params: { path: { demand_class: shown.demand_class }, header: since(shown) },
      body: { content, reason },
    }),
  );

/** Which template and version an escalation has, and what the newest would add. */
export function escalationTemplateQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "template"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/template", { params: { path: { escalation: ref } } })),
  });
}

/** Adds what the newest version has more; the version is that of the escalation. */
export const bringTemplate = (shown: { ref: string; version: number }) =>
  take(
    api.POST("/api/escalations/{escalation}/template", {
      params: { path: { escalation: shown.ref }, header: since(shown) },
    }),
  );
