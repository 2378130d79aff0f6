/** Escalations as the desk tells them, and what may be done with one. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type EscalationLine = Shapes["EscalationLine"];
export type Escalation = Shapes["EscalationOut"];
export type EscalationState = Shapes["EscalationState"];
export type Severity = NonNullable<EscalationLine["severity"]>;
export type DemandClass = Shapes["DemandClass"];
export type RequesterKind = Shapes["RequesterKind"];
export type Flag = Shapes["Flag"];
export type Item = Shapes["ItemOut"];
export type ItemOutcome = Shapes["Outcome"];
export type Task = Shapes["TaskOut"];
export type Containment = Shapes["ContainmentOut"];
export type EscalationRole = Shapes["EscalationRole"];
export type NoteDirection = Shapes["NoteDirection"];
export type Publicity = Shapes["Publicity"];
export type HarmImpact = Shapes["HarmImpact"];
export type HarmUrgency = Shapes["HarmUrgency"];
export type EscalationDisposition = Shapes["EscalationDisposition"];
export type Likeness = Shapes["Likeness"];
export type TakeIn = Shapes["TakeIn"];
export type TriageForm = Shapes["Triage"];
export type Matrix = Shapes["Matrix"];
export type MatrixVersion = Shapes["MatrixOut"];
export type Contain = Shapes["Contain"];

const PAGE = 100;

/** What an edit names: the escalation and the version of it, or of its part, that was looked at. */
const named = (ref: string, shown: { version: number }) => ({
  path: { escalation: ref },
  header: { "if-match": on(shown)["If-Match"] },
});
const of = (ref: string) => ({ path: { escalation: ref } });

export function escalationsQuery(asked: Readonly<Record<string, string>>) {
  return infiniteQueryOptions({
    queryKey: ["escalations", "list", asked],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/escalations", { params: { query: { ...asked, limit: PAGE, cursor: pageParam } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function escalationQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref],
    queryFn: () => take(api.GET("/api/escalations/{escalation}", { params: of(ref) })),
  });
}

export function alikeQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "alike"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/alike", { params: of(ref) })),
  });
}

export function escalationNotesQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "notes"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/notes", { params: of(ref) })),
  });
}

/** Every version of the matrix, the one in force first. */
export const matricesQuery = queryOptions({
  queryKey: ["matrix"],
  queryFn: () => take(api.GET("/api/matrix")),
});

export function openTasksQuery(role: string) {
  return queryOptions({
    queryKey: ["tasks", role],
    queryFn: () => take(api.GET("/api/tasks", { params: { query: { for_role: role, limit: PAGE } } })),
  });
}

export const takeIn = (body: TakeIn) => take(api.POST("/api/escalations", { body }));

export const triageEscalation = (shown: EscalationLine, body: TriageForm) =>
  take(api.PATCH("/api/escalations/{escalation}/triage", { params: named(shown.ref, shown), body }));

export const answerSeverity = (ref: string, agrees: boolean, reason: string) =>
  take(api.POST("/api/escalations/{escalation}/severity", { params: of(ref), body: { agrees, reason } }));

export const changeAwareness = (shown: Escalation, awareness_at: string, reason: string) =>
  take(
    api.PATCH("/api/escalations/{escalation}/awareness", {
      params: named(shown.ref, shown),
      body: { awareness_at, reason },
    }),
  );

export const verifyRequester = (shown: Escalation, verified: boolean, by: string) =>
  take(
    api.PATCH("/api/escalations/{escalation}/requester", { params: named(shown.ref, shown), body: { verified, by } }),
  );

export const claimEscalation = (ref: string) =>
  take(api.POST("/api/escalations/{escalation}/claim", { params: of(ref) }));

export const releaseEscalation = (ref: string) =>
  take(api.POST("/api/escalations/{escalation}/release", { params: of(ref) }));

export const assignEscalation = (shown: EscalationLine, assignee: string, reason: string) =>
  take(
    api.PATCH("/api/escalations/{escalation}/assignee", {
      params: named(shown.ref, shown),
      body: { assignee, reason },
    }),
  );

export const snoozeEscalation = (shown: EscalationLine, until: string, reason: string) =>
  take(api.POST("/api/escalations/{escalation}/snooze", { params: named(shown.ref, shown), body: { until, reason } }));

export const waitFor = (shown: EscalationLine, body: Shapes["Wait"]) =>
  take(api.POST("/api/escalations/{escalation}/wait", { params: named(shown.ref, shown), body }));

/** On to another state; what a move does not name is left at nothing. */
export const moveEscalation = (shown: EscalationLine, form: Partial<Shapes["Move"]> & { state: EscalationState }) =>
  take(
    api.PATCH("/api/escalations/{escalation}/state", {
      params: named(shown.ref, shown),
      body: { reason: "", meets: [], none_owed: "", ...form },
    }),
  );

export const contain = (ref: string, body: Contain) =>
  take(api.POST("/api/escalations/{escalation}/containments", { params: of(ref), body }));

export const endContainment = (ref: string, one: Containment, end: Shapes["WhatStands"], reason: string) =>
  take(
    api.POST("/api/escalations/{escalation}/containments/{containment}/end", {
      params: { path: { escalation: ref, containment: one.id }, header: named(ref, one).header },
      body: { end, reason },
    }),
  );

export const addItems = (ref: string, items: string[]) =>
  take(api.POST("/api/escalations/{escalation}/items", { params: of(ref), body: { items } }));

/** What a text names, or the request's own where it is empty; nothing is changed. */
export const proposeItems = (ref: string, text: string) =>
  take(api.POST("/api/escalations/{escalation}/proposals", { params: of(ref), body: { text } }));

/** The version is that of the item, not of the escalation. */
export const confirmItem = (ref: string, item: Item, entity: string | null) =>
  take(
    api.PATCH("/api/escalations/{escalation}/items/{number}", {
      params: { path: { escalation: ref, number: item.number }, header: named(ref, item).header },
      body: { entity },
    }),
  );

export const setOutcome = (ref: string, body: Shapes["SetOutcome"]) =>
  take(api.PUT("/api/escalations/{escalation}/outcomes", { params: of(ref), body }));

/** The version is that of the text. */
export const editText = (ref: string, version: number, text: string) =>
  take(api.PUT("/api/escalations/{escalation}/text", { params: named(ref, { version }), body: { text } }));

export const writeEscalationNote = (ref: string, direction: NoteDirection, text: string) =>
  take(
    api.POST("/api/escalations/{escalation}/notes", {
      params: of(ref),
      body: { direction, text, external_ref: "" },
    }),
  );

export const linkEscalation = (ref: string, to: string) =>
  take(api.POST("/api/escalations/{escalation}/links", { params: of(ref), body: { to } }));

export const assumeRole = (ref: string, role: EscalationRole) =>
  take(api.POST("/api/escalations/{escalation}/roles", { params: of(ref), body: { role } }));

export const renounceRole = (ref: string, role: EscalationRole) =>
  take(api.DELETE("/api/escalations/{escalation}/roles/{role}", { params: { path: { escalation: ref, role } } }));

export const addTask = (ref: string, body: Shapes["AddTask"]) =>
  take(api.POST("/api/escalations/{escalation}/tasks", { params: of(ref), body }));

export const endTask = (task: Task, outcome: string, is_done: boolean) =>
  take(
    api.POST("/api/tasks/{task}/end", {
      params: { path: { task: task.ref }, header: named("", task).header },
      body: { outcome, is_done },
    }),
  );

/** A new version of the matrix, made on the one that was looked at. */
export const reviseMatrix = (shown: MatrixVersion, content: Matrix, reason: string) =>
  take(
    api.PUT("/api/matrix", { params: { header: { "if-match": on(shown)["If-Match"] } }, body: { content, reason } }),
  );
