/** The way to what the contract does not name yet: a request with the session's proof, its answer as JSON. */
import { csrf, isReachable, isSignedOut } from "./client";
import { problemOf } from "./problem";

type Asked = { query?: Record<string, string | number | undefined>; body?: unknown; headers?: Record<string, string> };

/** What an answer holds. Throws ApiProblem where the desk refuses, TypeError where it is not reached. */
export async function ask<T>(method: string, path: string, { query, body, headers }: Asked = {}): Promise<T> {
  const url = new URL(path, location.origin);
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  const proof: Record<string, string> = method === "GET" ? {} : { "X-CSRF-Token": csrf.get() };
  if (method === "POST") proof["Idempotency-Key"] = crypto.randomUUID();
  const kind: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
  const answer = await fetch(url, {
    method,
    credentials: "same-origin",
    headers: { ...kind, ...proof, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    isReachable.set(false);
    throw error;
  });
  isReachable.set(true);
  if (answer.status === 401) isSignedOut.set(true);
  const said: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(said, answer.status);
  return said as T;
}
