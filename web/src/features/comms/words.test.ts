import { anUpdate } from "@testing/comms";
import { describe, expect, it } from "vitest";
import type { UpdateState } from "@/api/comms";
import { type ActName, offers } from "./words";

const ME = { me: "u-3", mayWrite: true, mayApprove: true, isChanged: false };
const ready = (part: Parameters<typeof anUpdate>[0], who = ME): ActName[] =>
  offers(anUpdate(part), who)
    .filter((one) => !one.why)
    .map((one) => one.act);
const whyNot = (act: ActName, part: Parameters<typeof anUpdate>[0], who = ME) =>
  offers(anUpdate(part), who).find((one) => one.act === act)?.why;

describe("what may be done with an update", () => {
  it.each<[UpdateState, ActName[]]>([
    ["draft", ["submit", "edit", "withdraw"]],
    ["submitted", ["approve", "refuse", "edit", "withdraw"]],
    ["approved", ["refuse", "send", "edit", "withdraw"]],
    ["refused", ["edit", "withdraw"]],
    ["sent", []],
    ["withdrawn", []],
  ])("follows from where it stands: %s", (state, acts) => {
    expect(ready({ state })).toEqual(acts);
  });

  it("lets what needs no approval leave at once, but not to nobody", () => {
    expect(ready({ state: "draft", needs_approval: false })).toContain("send");
    expect(whyNot("send", { state: "draft", needs_approval: false, recipients: [] })).toMatch(/nobody yet/);
    expect(whyNot("send", { state: "submitted" })).toMatch(/second pair of eyes/);
  });

  it("keeps who wrote any of it, and who does not approve, from voting", () => {
    expect(whyNot("approve", { state: "submitted", editors: ["u-3"] })).toMatch(/You wrote some of it/);
    expect(whyNot("approve", { state: "submitted" }, { ...ME, mayApprove: false })).toMatch(/do not approve/);
    expect(whyNot("approve", { state: "submitted" }, { ...ME, isChanged: true })).toMatch(/Read first/);
  });

  it("gives who only reads nothing to do", () => {
    expect(ready({ state: "draft" }, { ...ME, mayWrite: false })).toEqual([]);
  });

  it("offers another try where something was given up", () => {
    const dead = { key: "mail:1", message: "MSG-1", state: "dead" as const, attempts: 6, error: "", settled_at: null };
    expect(ready({ state: "sent", deliveries: [{ ...dead, receipt: null }] })).toEqual(["retry"]);
    expect(ready({ state: "sent", deliveries: [{ ...dead, state: "delivered", receipt: null }] })).toEqual([]);
  });
});
