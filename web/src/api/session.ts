/** Who is signed in, and what they may do. */
import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { api, csrf, isSignedOut, type Shapes, take } from "./client";

export type Session = Shapes["SessionOut"];
export type Role = Shapes["Role"];

async function readSession(): Promise<Session> {
  const session = await take(api.GET("/api/session"));
  csrf.set(session.csrf);
  return session;
}

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: readSession,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** The signed-in person; only below the frame, which waits for them. */
export function useMe(): Shapes["UserOut"] {
  return useSuspenseQuery(sessionQuery).data.user;
}

/** Whether the signed-in person holds one of the roles. */
export function useHasRole(...roles: Role[]): boolean {
  const held = useMe().roles;
  return roles.some((role) => held.includes(role));
}

export function useSession() {
  return useQuery(sessionQuery);
}

export async function signIn(name: string, password: string): Promise<Session> {
  const session = await take(api.POST("/api/session", { body: { name, password } }));
  csrf.set(session.csrf);
  isSignedOut.set(false);
  return session;
}

export async function signOut(): Promise<void> {
  await take(api.DELETE("/api/session"));
  csrf.set("");
}
