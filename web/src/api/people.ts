/** Who is behind an id, and the people of the desk: their roles, sessions, links and tokens. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import { MINUTE } from "./queries";
import type { Role } from "./session";

type Listed = { id: string; name: string; pseudonym: string };

async function readDirectory(): Promise<Listed[]> {
  const answer = await fetch("/api/directory", { credentials: "same-origin" });
  return answer.ok ? ((await answer.json()) as Listed[]) : [];
}

/** Everybody who ever was on the desk, by id, name and pseudonym. */
export const directoryQuery = queryOptions({
  queryKey: ["directory"],
  queryFn: readDirectory,
  staleTime: 10 * MINUTE,
});

/** Gives the name of an id or a pseudonym; what is not known stays as it is. */
export function usePeople(): (id: string) => string {
  const directory = useQuery(directoryQuery);
  return (id) => directory.data?.find((one) => one.id === id || one.pseudonym === id)?.name ?? id;
}

export type PersonWhole = Shapes["PersonOut"];
export type TokenLine = Shapes["TokenLineOut"];
export type SessionLine = Shapes["SessionLineOut"];
export type NewToken = Shapes["IssueToken"];

/** Everybody of the desk, as administrators see them. */
export const usersQuery = queryOptions({ queryKey: ["users"], queryFn: () => take(api.GET("/api/users")) });

/** The tokens of a person; one's own for everybody. */
export function tokensQuery(name: string) {
  return queryOptions({
    queryKey: ["users", name, "tokens"],
    queryFn: () => take(api.GET("/api/users/{name}/tokens", { params: { path: { name } } })),
  });
}

export const sessionsQuery = queryOptions({ queryKey: ["sessions"], queryFn: () => take(api.GET("/api/sessions")) });

export function addPerson(body: { name: string; roles: Role[]; compartments: string[] }): Promise<PersonWhole> {
  return take(api.POST("/api/users", { body }));
}

function at(person: PersonWhole) {
  return { path: { name: person.name }, header: { "if-match": on(person)["If-Match"] } };
}

export function giveRoles(person: PersonWhole, roles: Role[], reason: string): Promise<PersonWhole> {
  return take(api.PUT("/api/users/{name}/roles", { params: at(person), body: { roles, reason } }));
}

export function letInto(person: PersonWhole, compartments: string[], reason: string): Promise<PersonWhole> {
  return take(api.PUT("/api/users/{name}/compartments", { params: at(person), body: { compartments, reason } }));
}

export function turnPerson(person: PersonWhole, act: "disable" | "enable", reason: string): Promise<PersonWhole> {
  return take(api.POST(`/api/users/{name}/${act}`, { params: at(person), body: { reason } }));
}

/** A link that sets a password, once; told once. */
export function issueLink(name: string) {
  return take(api.POST("/api/users/{name}/links", { params: { path: { name } } }));
}

export function endSessionsOf(name: string) {
  return take(api.DELETE("/api/users/{name}/sessions", { params: { path: { name } } }));
}

/** A token; told once. */
export function issueToken(name: string, body: NewToken) {
  return take(api.POST("/api/users/{name}/tokens", { params: { path: { name } }, body }));
}

export function revokeToken(name: string, token: string): Promise<TokenLine> {
  return take(api.DELETE("/api/users/{name}/tokens/{token}", { params: { path: { name, token } } }));
}

export function endSession(session: string) {
  return take(api.DELETE("/api/sessions/{session}", { params: { path: { session } } }));
}

export function signOutEverywhere() {
  return take(api.DELETE("/api/sessions"));
}

export function changePassword(old: string, fresh: string) {
  return take(api.POST("/api/password", { body: { old, new: fresh } }));
}
