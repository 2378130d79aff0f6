import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { useAct } from "./act";
import { problemOf } from "./problem";
import { createQueryClient, nounsOf } from "./queries";

const REFUSAL = problemOf({ title: "It is held", detail: "A court holds it.", fix: "Ask legal." }, 409);

type Done = [string, number][];
type PartProps = { run: () => Promise<string>; done: Done; isToldAside?: boolean };

function Part({ run, done, isToldAside }: PartProps) {
  const acting = useAct(run, {
    renews: ["cases", "floor"],
    onDone: (out: string, form: number) => done.push([out, form]),
    isToldAside,
  });
  return (
    <>
      <button type="button" onClick={() => acting.mutate(7)}>
        Act
      </button>
      <p>{acting.status}</p>
    </>
  );
}

async function act(run: () => Promise<string>, isToldAside?: boolean) {
  const done: Done = [];
  const shown = showPart(() => <Part run={run} done={done} isToldAside={isToldAside} />);
  const keys = [["cases", "CASE-1"], ["cases", "list", {}], ["floor"], ["leads", "list"], ["casesOfOthers"]];
  for (const key of keys) shown.client.setQueryData(key, {});
  await shown.user.click(await shown.screen.findByRole("button", { name: "Act" }));
  const old = () => keys.filter((key) => shown.client.getQueryState(key)?.isInvalidated).map((key) => key.join(" "));
  return { ...shown, done, old };
}

describe("an act", () => {
  it("makes old what it names and nothing else, and gives what came of what was asked", async () => {
    const { screen, done, old } = await act(async () => "made");
    await screen.findByText("success");
    expect(done).toEqual([["made", 7]]);
    expect(old()).toEqual(["cases CASE-1", "cases list [object Object]", "floor"]);
  });

  it("that was refused makes it old as well, since somebody may have changed it, and is told by its own place", async () => {
    const { screen, done, old } = await act(() => Promise.reject(REFUSAL));
    await screen.findByText("error");
    expect(done).toEqual([]);
    expect(old()).toContain("cases CASE-1");
    expect(screen.queryByText("It is held")).toBeNull();
  });

  it("without a place of its own is told in the corner, with what to do", async () => {
    const { screen } = await act(() => Promise.reject(REFUSAL), true);
    expect(await screen.findByText("It is held")).toBeVisible();
    expect(screen.getByText("A court holds it. Ask legal.")).toBeVisible();
  });
});

describe("the cache", () => {
  const retry = createQueryClient(() => undefined).getDefaultOptions().queries?.retry;
  const again = (count: number, error: Error) => typeof retry === "function" && retry(count, error);

  it("does not ask again for what was refused, and asks twice more where the desk failed or was not reached", () => {
    expect(again(0, problemOf({}, 404))).toBe(false);
    expect([0, 1, 2].map((count) => again(count, problemOf({}, 503)))).toEqual([true, true, false]);
    expect(again(1, new TypeError("lost"))).toBe(true);
  });

  it.each([
    ["DEC-3", "approvals"],
    ["APR-1", "decisions"],
    ["EV-12", "cases"],
    ["HOLD-2", "erasures"],
    ["destination:web", "destinations"],
    ["dataset:plays", "datasets"],
  ])("knows that %s also stands in the %s", (subject, noun) => expect(nounsOf(subject)).toContain(noun));

  it("renews the floor alone for what it does not know", () => {
    expect(nounsOf("account:LEAD-1")).toEqual(["floor"]);
  });
});
