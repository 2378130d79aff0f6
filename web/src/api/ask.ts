/** The way to a route that the contract of this build does not name yet; its shape is said by who asks. */
import { csrf, isReachable, isSignedOut } from "./client";
import { problemOf } from "./problem";

type Asking = { query?: Record<string, string | number | undefined>; body?: unknown; headers?: Record<string, string> };

/** The answer as the caller says it is. Throws ApiProblem where the desk refuses, TypeError where it is not reached. */
export async function ask<T>(method: string, path: string, { query = {}, body, headers }: Asking = {}): Promise<T> {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") words.set(name, `${value}`);
  const asked = words.size ? `${path}?${words}` : path;
  const answer = await fetch(asked, {
    method,
    credentials: "same-origin",
    headers: {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(method !== "GET" && csrf.get() && { "X-CSRF-Token": csrf.get() }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  isReachable.set(true);
  if (answer.status === 401) isSignedOut.set(true);
  const said: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(said, answer.status);
  return said as T;
}
