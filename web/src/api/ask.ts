/** A way to the desk for routes that its contract does not name yet. */
import { csrf } from "./client";
import { problemOf } from "./problem";

type Asked = { query?: Record<string, string | undefined>; body?: unknown; headers?: Record<string, string> };

/** What an answer holds. Throws ApiProblem where the desk refuses, TypeError where it is not reached. */
export async function ask<T>(method: string, path: string, { query, body, headers }: Asked = {}): Promise<T> {
  const given = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const words = new URLSearchParams(given).toString();
  const response = await fetch(words ? `${path}?${words}` : path, {
    method,
    credentials: "same-origin",
    headers: {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(method !== "GET" && { "X-CSRF-Token": csrf.get() }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(said, response.status);
  return said as T;
}
