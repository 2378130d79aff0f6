/** A request by its address alone, for what the contract does not hold yet. */
import { csrf, isReachable, isSignedOut } from "./client";
import { problemOf } from "./problem";

type Asked = {
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
  headers?: Record<string, string>;
};

/** What the desk answers. Throws ApiProblem where it refuses, TypeError where it is not reached. */
export async function ask<T>(method: string, path: string, { query = {}, body, headers = {} }: Asked = {}): Promise<T> {
  const words = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = words.length ? `?${new URLSearchParams(words)}` : "";
  const proof: Record<string, string> =
    method === "GET" ? {} : { "X-CSRF-Token": csrf.get(), "Idempotency-Key": crypto.randomUUID() };
  const answer = await fetch(`${location.origin}${path}${search}`, {
    method,
    credentials: "same-origin",
    headers: { ...proof, ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error) => {
    isReachable.set(false);
    throw error;
  });
  isReachable.set(true);
  if (answer.status === 401) isSignedOut.set(true);
  const said: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(said, answer.status);
  return said as T;
}
