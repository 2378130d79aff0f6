/** What the desk answers when something cannot be: a typed problem that says what to do. */

export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fix: string,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(detail || title);
  }

  /** Whether somebody else changed the thing since it was read. */
  get isStale(): boolean {
    return this.status === 412 || this.code === "stale_version";
  }
}

/** The problem that an answer carries; an answer without one is told by its status. */
export function problemOf(body: unknown, status: number): ApiProblem {
  const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof said[key] === "string" ? (said[key] as string) : "");
  const facts = (said.facts ?? {}) as Record<string, unknown>;
  const title = text("title") || `The desk answered ${status}.`;
  return new ApiProblem(status, text("code") || `http_${status}`, title, text("detail"), text("fix"), facts);
}

/** Any thrown thing as a problem; what never reached the desk says so. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError) {
    const fix = "What you typed is kept here. Try again when the desk answers.";
    return new ApiProblem(0, "unreachable", "The desk does not answer", "Nothing was changed.", fix);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiProblem(0, "unexpected", "Something went wrong in this page", detail, "Reload the page.");
}
