/** The one way to the desk: typed by its contract, with the session's proof on every change. */
import createClient, { type Middleware } from "openapi-fetch";
import { createStore } from "@/lib/store";
import { problemOf } from "./problem";
import type { components, paths } from "./schema";

export type Shapes = components["schemas"];

/** What proves to the desk that a change was asked for by its own page. */
export const csrf = createStore("");
/** Whether the session has ended while the page was open. */
export const isSignedOut = createStore(false);
/** Whether the last request reached the desk. */
export const isReachable = createStore(true);

const session: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === "GET") return;
    if (csrf.get()) request.headers.set("X-CSRF-Token", csrf.get());
    if (request.method === "POST") request.headers.set("Idempotency-Key", crypto.randomUUID());
  },
  onResponse: ({ request, response, schemaPath }) => {
    isReachable.set(true);
    const isSigningIn = schemaPath === "/api/session" && request.method === "POST";
    // Without the proof nobody was signed in yet: the door is shown, not the dialog over a page.
    if (response.status === 401 && !isSigningIn && csrf.get()) isSignedOut.set(true);
  },
  onError: ({ request }) => {
    // A question that the page itself gave up says nothing about the desk.
    if (!request.signal.aborted) isReachable.set(false);
  },
};

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: (request) => fetch(request),
});
api.use(session);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What an answer holds. Throws ApiProblem where the desk refuses, TypeError where it is not reached. */
export async function take<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemOf(error, response.status);
  return data as T;
}

/** The header by which an edit says which version it was made on. */
export function on(shown: { version: number }): { "If-Match": string } {
  return { "If-Match": `"${shown.version}"` };
}
