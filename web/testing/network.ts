/** The desk as tests see it: requests are answered at the network, by what each test says. */
import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";

type Asked = { method: string; path: string; query: URLSearchParams; body: unknown; headers: Headers };

/** The answers that every signed-in page needs. */
export const ME = {
  user: { id: "u-1", name: "ana", pseudonym: "analyst-1", roles: ["specialist"], compartments: [] as string[] },
  csrf: "proof",
  opened_at: "2026-11-29T00:00:00Z",
  expires_at: "2026-11-30T00:00:00Z",
};
const NOTHING = { items: [], next_cursor: null };
const DESK = { simulation: false, version: "0.1.0", console: "abc", zone: "Asia/Singapore", sign_in: ["local"] };

export const network = setupServer(
  http.get("*/api/session", () => HttpResponse.json(ME)),
  http.get("*/api/desk", () => HttpResponse.json(DESK)),
  // What the floor asks for beside its own answer.
  http.get("*/api/clocks", () => HttpResponse.json(NOTHING)),
  http.get("*/api/tasks", () => HttpResponse.json(NOTHING)),
  http.get("*/api/escalations", () => HttpResponse.json(NOTHING)),
  http.get("*/api/notifications", () => HttpResponse.json(NOTHING)),
  http.get("*/api/desks", () => HttpResponse.json([])),
  http.get("*/api/handovers", () => HttpResponse.json(NOTHING)),
  http.get("*/api/on-call-swaps", () => HttpResponse.json(NOTHING)),
  http.get("*/api/directory", () =>
    HttpResponse.json([
      { id: "u-1", name: "ana", pseudonym: "analyst-1" },
      { id: "u-2", name: "ben", pseudonym: "analyst-2" },
    ]),
  ),
);

type Method = "get" | "post" | "put" | "patch" | "delete";

/** Answer a request of a page, and note what was asked: `answer("get", "/api/leads", {items: []})`. */
export function answer(
  method: Method,
  path: string,
  body: JsonBodyType | ((asked: Asked) => JsonBodyType),
  status = 200,
): Asked[] {
  const asked: Asked[] = [];
  network.use(
    http[method](`*${path}`, async ({ request }) => {
      const url = new URL(request.url);
      const said = request.headers.get("content-type")?.includes("json") ? await request.json() : undefined;
      const one = { method, path: url.pathname, query: url.searchParams, body: said, headers: request.headers };
      asked.push(one);
      return HttpResponse.json(typeof body === "function" ? body(one) : body, { status });
    }),
  );
  return asked;
}

/** A refusal as the desk writes it. */
export function refuse(method: Method, path: string, status: number, code: string, detail = "It cannot be."): void {
  answer(
    method,
    path,
    { type: "about:blank", title: "Refused", status, code, detail, fix: "Do it otherwise.", facts: {} },
    status,
  );
}
