/** Cases as the desk tells them, and what may be done with one. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type CaseLine = Shapes["CaseLine"];
export type Case = Shapes["CaseOut"];
export type CaseEntity = Shapes["CaseEntityOut"];
export type CaseState = Shapes["CaseState"];
export type Disposition = Shapes["Disposition"];
export type EntityRole = Shapes["EntityRole"];
export type Impact = CaseLine["impact"];
export type Note = Shapes["NoteOut"];
export type Decision = Shapes["DecisionOut"];
export type Clause = Shapes["ClauseOut"];
export type ProposedDecision = Shapes["ProposeDecision"];

const PAGE = 200;

/** The version that an edit was made on, as the contract names the header. */
export function since(shown: { version: number }) {
  return { "if-match": on(shown)["If-Match"] };
}

export function casesQuery(filters: Readonly<Record<string, string>>) {
  return infiniteQueryOptions({
    queryKey: ["cases", "list", filters],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/cases", { params: { query: { ...filters, limit: PAGE, cursor: pageParam } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function caseQuery(ref: string) {
  return queryOptions({
    queryKey: ["cases", ref],
    queryFn: () => take(api.GET("/api/cases/{case}", { params: { path: { case: ref } } })),
  });
}

export function notesQuery(ref: string) {
  return queryOptions({
    queryKey: ["cases", ref, "notes"],
    queryFn: () => take(api.GET("/api/cases/{case}/notes", { params: { path: { case: ref } } })),
  });
}

export function caseDecisionsQuery(ref: string) {
  return queryOptions({
    queryKey: ["decisions", "case", ref],
    queryFn: () => take(api.GET("/api/cases/{case}/decisions", { params: { path: { case: ref } } })),
  });
}

export const openCase = (body: Shapes["OpenCase"]) => take(api.POST("/api/cases", { body }));

export const addEntities = (ref: string, entities: string[]) =>
  take(api.POST("/api/cases/{case}/entities", { params: { path: { case: ref } }, body: { entities } }));

/** The version is that of the entity in the case, not of the case. */
export const setRole = (ref: string, shown: CaseEntity, role: EntityRole, reason: string) =>
  take(
    api.PATCH("/api/cases/{case}/entities", {
      params: { path: { case: ref }, header: since(shown) },
      body: { entity: shown.entity, role, reason },
    }),
  );

export const changeLead = (shown: Case, actor: string, reason: string) =>
  take(
    api.PATCH("/api/cases/{case}/lead", {
      params: { path: { case: shown.ref }, header: since(shown) },
      body: { actor, reason },
    }),
  );

export const attachLead = (ref: string, lead: string) =>
  take(api.POST("/api/cases/{case}/leads", { params: { path: { case: ref } }, body: { lead } }));

export const moveCase = (shown: Case, state: CaseState, reason: string) =>
  take(
    api.PATCH("/api/cases/{case}/state", {
      params: { path: { case: shown.ref }, header: since(shown) },
      body: { state, reason },
    }),
  );

export const closeCase = (shown: Case, disposition: Disposition, reason: string) =>
  take(
    api.POST("/api/cases/{case}/close", {
      params: { path: { case: shown.ref }, header: since(shown) },
      body: { disposition, reason },
    }),
  );

export const writeNote = (ref: string, text: string) =>
  take(api.POST("/api/cases/{case}/notes", { params: { path: { case: ref } }, body: { text } }));

export const editNote = (ref: string, note: { id: number; version: number }, text: string) =>
  take(
    api.PATCH("/api/cases/{case}/notes/{note}", {
      params: { path: { case: ref, note: note.id }, header: since(note) },
      body: { text },
    }),
  );

export const proposeDecision = (ref: string, body: ProposedDecision) =>
  take(api.POST("/api/cases/{case}/decisions", { params: { path: { case: ref } }, body }));
