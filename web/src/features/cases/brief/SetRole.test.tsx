import { answer, network, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { fireEvent } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { CASE, ENTITY } from "../samples";
import { ChangeLead } from "./ChangeLead";
import { CloseCase } from "./CloseCase";
import { SetRole } from "./SetRole";

type Screen = ReturnType<typeof showPart>["screen"];
const say = (screen: Screen, name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

describe("the role of entities", () => {
  const six = Array.from({ length: 6 }, (_, place) => ({ ...ENTITY, entity: `account:b${place}`, version: place + 1 }));

  it("begins with what one entity has, and with nothing where there are several", async () => {
    const one = showPart(() => <SetRole caseRef="CASE-1" entities={[ENTITY]} onClose={vi.fn()} onDone={vi.fn()} />);
    expect(await one.screen.findByRole("radio", { name: "operator" })).toBeChecked();
    expect(one.screen.getByRole("button", { name: "Keep the role" })).toBeDisabled();
  });

  it("is kept for each on its own version up to the one that the desk refuses, and stays asked for", async () => {
    const sent: string[] = [];
    network.use(
      http.patch("*/api/cases/CASE-1/entities", async ({ request }) => {
        const { entity } = (await request.json()) as { entity: string };
        sent.push(`${entity} ${request.headers.get("if-match")}`);
        if (entity !== "account:b1") return HttpResponse.json(CASE as never);
        return HttpResponse.json({ code: "stale_version", title: "account:b1 has changed." }, { status: 412 });
      }),
    );
    const [onClose, onDone] = [vi.fn(), vi.fn()];
    const { screen, user } = showPart(() => (
      <SetRole caseRef="CASE-1" entities={six} onClose={onClose} onDone={onDone} />
    ));
    expect(await screen.findByText("and 2 more")).toBeVisible();
    for (const role of screen.getAllByRole("radio")) expect(role).not.toBeChecked();
    say(screen, /^Why/, "A household.");
    expect(screen.getByRole("button", { name: "Keep the role" })).toBeDisabled();
    await user.click(screen.getByRole("radio", { name: "bystander" }));
    await user.click(screen.getByRole("button", { name: "Keep the role" }));
    expect(await screen.findByText(/account:b1 has changed/)).toBeVisible();
    expect(sent).toEqual(['account:b0 "1"', 'account:b1 "2"']);
    expect(screen.getByRole("textbox", { name: /^Why/ })).toHaveValue("A household.");
    expect(onClose).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe("a case that is handed over", () => {
  it("wants more than blanks for a reason, and keeps it where the desk refuses", async () => {
    refuse("patch", "/api/cases/CASE-1/lead", 409, "not_cleared", "ben is not cleared for it.");
    const onClose = vi.fn();
    const { screen, user } = showPart(() => <ChangeLead shown={CASE} onClose={onClose} />);
    await user.click(await screen.findByRole("combobox", { name: /New lead/ }));
    await user.click(await screen.findByRole("option", { name: "ben", hidden: true }));
    say(screen, /^Why/, "   ");
    expect(screen.getByRole("button", { name: "Hand it over" })).toBeDisabled();
    say(screen, /^Why/, "I go on leave.");
    await user.click(screen.getByRole("button", { name: "Hand it over" }));
    expect(await screen.findByText(/ben is not cleared for it/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /^Why/ })).toHaveValue("I go on leave.");
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe("a case that is closed", () => {
  it("keeps its disposition and reason where the desk refuses, and forgets them once it is closed", async () => {
    refuse("post", "/api/cases/CASE-1/close", 409, "blocked", "DEC-1 waits.");
    const onClose = vi.fn();
    const { screen, user } = showPart(() => <CloseCase shown={CASE} onClose={onClose} />);
    await user.click(await screen.findByRole("radio", { name: "Partly" }));
    say(screen, /^Why it ends so/, " It is enough. ");
    await user.click(screen.getByRole("button", { name: "Close the case" }));
    expect(await screen.findByText(/DEC-1 waits/)).toBeVisible();
    expect(screen.getByRole("radio", { name: "Partly" })).toBeChecked();
    expect(localStorage).not.toHaveLength(0);
    const sent = answer("post", "/api/cases/CASE-1/close", {
      ...CASE,
      state: "closed",
      disposition: "partly",
    } as never);
    await user.click(screen.getByRole("button", { name: "Close the case" }));
    expect(await screen.findByText("CASE-1 is closed: partly.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ disposition: "partly", reason: "It is enough." });
    expect(onClose).toHaveBeenCalledOnce();
    expect(localStorage.getItem("watchfloor.draft.close.CASE-1")).toBeNull();
  });
});
