import { answer, network, refuse } from "@testing/network";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { api, csrf, isReachable, isSignedOut, on, take } from "./client";
import { ApiProblem, asProblem, problemOf } from "./problem";
import { signIn, signOut } from "./session";

beforeEach(() => {
  csrf.set("proof");
  isSignedOut.set(false);
  isReachable.set(true);
});

const note = () =>
  take(api.POST("/api/cases/{case}/notes", { params: { path: { case: "CASE-1" } }, body: { text: "" } }));

describe("a request to the desk", () => {
  it("that only reads carries no proof and no key", async () => {
    const asked = answer("get", "/api/health", {});
    await take(api.GET("/api/health"));
    expect(asked[0]?.headers.get("X-CSRF-Token")).toBeNull();
    expect(asked[0]?.headers.get("Idempotency-Key")).toBeNull();
  });

  it("that makes something carries the proof, and another key each time", async () => {
    const asked = answer("post", "/api/cases/CASE-1/notes", {});
    await note();
    await note();
    const keys = asked.map((one) => one.headers.get("Idempotency-Key"));
    expect(asked.map((one) => one.headers.get("X-CSRF-Token"))).toEqual(["proof", "proof"]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it("that takes something away is proved, and may be repeated without a key", async () => {
    const asked = answer("delete", "/api/sessions", { ended: 2 });
    await take(api.DELETE("/api/sessions"));
    expect(asked[0]?.headers.get("X-CSRF-Token")).toBe("proof");
    expect(asked[0]?.headers.get("Idempotency-Key")).toBeNull();
  });

  it("names the version it was made on in quotes, as an entity tag stands", () => {
    expect(on({ version: 12 })).toEqual({ "If-Match": '"12"' });
  });
});

describe("an ended session", () => {
  it("is told where somebody was signed in", async () => {
    refuse("get", "/api/health", 401, "not_signed_in");
    await expect(take(api.GET("/api/health"))).rejects.toMatchObject({ status: 401, code: "not_signed_in" });
    expect(isSignedOut.get()).toBe(true);
  });

  it("is not told where nobody was signed in yet", async () => {
    csrf.set("");
    refuse("get", "/api/session", 401, "not_signed_in");
    await expect(take(api.GET("/api/session"))).rejects.toBeInstanceOf(ApiProblem);
    expect(isSignedOut.get()).toBe(false);
  });

  it("is not told by a wrong password, and is over after a right one, which brings its own proof", async () => {
    refuse("post", "/api/session", 401, "wrong_sign_in");
    await expect(signIn("ana", "wrong")).rejects.toMatchObject({ code: "wrong_sign_in" });
    expect(isSignedOut.get()).toBe(false);
    isSignedOut.set(true);
    answer("post", "/api/session", { user: { name: "ana" }, csrf: "fresh" });
    await signIn("ana", "right");
    expect([isSignedOut.get(), csrf.get()]).toEqual([false, "fresh"]);
  });

  it("leaves no proof behind, and keeps it where the desk did not end it", async () => {
    refuse("delete", "/api/session", 503, "busy");
    await expect(signOut()).rejects.toMatchObject({ status: 503 });
    expect(csrf.get()).toBe("proof");
    answer("delete", "/api/session", { ended: 1 });
    await signOut();
    expect(csrf.get()).toBe("");
  });
});

describe("a desk that does not answer", () => {
  it("is noticed, and so is its return, even by a refusal", async () => {
    network.use(http.get("*/api/health", () => HttpResponse.error()));
    await expect(take(api.GET("/api/health"))).rejects.toThrow(TypeError);
    expect(isReachable.get()).toBe(false);
    refuse("get", "/api/health", 403, "forbidden");
    await expect(take(api.GET("/api/health"))).rejects.toMatchObject({ status: 403 });
    expect(isReachable.get()).toBe(true);
  });

  it("is not what a question is that the page itself gave up", async () => {
    answer("get", "/api/health", {});
    const gone = new AbortController();
    const asked = take(api.GET("/api/health", { signal: gone.signal }));
    gone.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    expect(isReachable.get()).toBe(true);
  });
});

describe("a problem", () => {
  it("is what the desk says, with what to do and its facts", () => {
    const said = {
      code: "already_claimed",
      title: "Claimed",
      detail: "Ben holds it.",
      fix: "Ask him.",
      facts: { a: 1 },
    };
    const problem = problemOf(said, 409);
    expect(problem).toMatchObject({ ...said, status: 409, message: "Ben holds it." });
  });

  it.each([undefined, null, "<html>Bad gateway</html>", 7, { title: 3, code: ["x"] }])(
    "is told by its status where the answer is %j",
    (body) => {
      expect(problemOf(body, 502)).toMatchObject({ code: "http_502", title: "The desk answered 502.", facts: {} });
    },
  );

  it.each([
    [412, "precondition_failed", true],
    [409, "stale_version", true],
    [409, "already_claimed", false],
  ])("with %s %s is about an old version: %s", (status, code, isStale) => {
    expect(problemOf({ code }, status).isStale).toBe(isStale);
  });

  it("is the same thing again where it already is one", () => {
    const problem = problemOf({}, 500);
    expect(asProblem(problem)).toBe(problem);
  });

  it("says of a lost desk that nothing was changed, and of a broken page what broke", () => {
    expect(asProblem(new TypeError("Failed to fetch"))).toMatchObject({ code: "unreachable", status: 0 });
    expect(asProblem(new RangeError("too deep"))).toMatchObject({ code: "unexpected", detail: "too deep" });
    expect(asProblem("nothing to read")).toMatchObject({ code: "unexpected", detail: "nothing to read" });
  });
});
