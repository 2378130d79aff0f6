import { openAt } from "@testing/console";
import { aLead, aLine } from "@testing/leads";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import "./LeadsPage";

const REFUSED = { code: "stale_version", title: "Stale", detail: "LEAD-2 is at version 4.", fix: "Read it again." };

type Sent = { leads: Array<{ ref: string }>; dry_run: boolean };

/** A desk that does it for every lead but LEAD-2. */
function bulkDesk() {
  return answer("post", "/api/leads/bulk", ({ body }) => {
    const { leads, dry_run } = body as Sent;
    const items = leads.map(({ ref }) =>
      ref === "LEAD-2"
        ? { ref, ok: false, state: null, version: null, problem: REFUSED }
        : { ref, ok: true, state: "judged", version: 2, problem: null },
    );
    return { dry_run, items };
  });
}

async function select(keys: string) {
  const opened = openAt("/leads");
  await opened.screen.findByText("Claim 1");
  await opened.user.keyboard(keys);
  return opened;
}

beforeEach(() => {
  const items = [1, 2, 3].map((number) => aLine({ ref: `LEAD-${number}`, title: `Claim ${number}` }));
  answer("get", "/api/leads", { items, next_cursor: null });
  answer("get", "/api/leads/counts", { states: { open: 3 }, detectors: {}, total: 3 });
});

describe("many leads at once", () => {
  it("first says what would be done and what refused, then does it for the rest", async () => {
    const sent = bulkDesk();
    const { screen, user, leave } = await select("xjxjxb");
    expect(await screen.findByText("2 of 3 would be judged benign.")).toBeVisible();
    expect(screen.getByLabelText("Refused")).toHaveTextContent("is at version 4. Read it again.");
    expect(sent[0]?.body).toMatchObject({ act: "label", verdict: "benign", dry_run: true });
    await user.click(screen.getByText("Do it for 2 leads"));
    expect(await screen.findByText("1 left as before")).toBeVisible();
    expect(sent.at(-1)?.body).toMatchObject({ leads: [{ ref: "LEAD-1" }, { ref: "LEAD-3" }], dry_run: false });
    leave();
  });

  it("gives one reason for all, and clears the selection", async () => {
    const sent = bulkDesk();
    const { screen, user, leave } = await select("xjjxb");
    await user.click(await screen.findByLabelText("Reason (optional)"));
    await user.paste("One household");
    await user.click(screen.getByText("Do it for 2 leads"));
    expect(await screen.findByText("2 leads judged benign.")).toBeVisible();
    expect(sent.at(-1)?.body).toMatchObject({
      leads: [
        { ref: "LEAD-1", version: 1 },
        { ref: "LEAD-3", version: 1 },
      ],
      reason: "One household",
      dry_run: false,
    });
    expect(screen.queryByLabelText("Selection")).toBeNull();
    leave();
  });

  it("closes by itself where nothing was refused, and undoes all", async () => {
    bulkDesk();
    const undone = answer("post", "/api/leads/:ref/undo", ({ path }) =>
      aLead({ ref: path.split("/")[3] ?? "", version: 3 }),
    );
    const { screen, user, leave } = await select("xjjxt");
    await user.click(await screen.findByText("Do it for 2 leads"));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("2 leads as before.")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(undone.map((one) => one.headers.get("if-match"))).toEqual(['"2"', '"2"']);
    leave();
  });

  it("tells which had changed before they could be undone", async () => {
    bulkDesk();
    refuse("post", "/api/leads/:ref/undo", 409, "too_late_to_undo");
    const { screen, user, leave } = await select("xt");
    await user.click(await screen.findByRole("button", { name: "Do it for 1 lead" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("0 leads as before. 1 lead had changed since and stayed.")).toBeVisible();
    leave();
  });

  it("asks by what they must grow, and tries again as that changes", async () => {
    const sent = bulkDesk();
    const { screen, user, leave } = await select("xz");
    await screen.findByText("1 of 1 would be snoozed.");
    await user.click(screen.getByRole("radio", { name: "Volume" }));
    await screen.findByText("1 of 1 would be snoozed.");
    expect(sent.at(-1)?.body).toMatchObject({ act: "snooze", until_grows_by: "volume", factor: 1.5, dry_run: true });
    leave();
  });

  it("does nothing where all would be refused", async () => {
    bulkDesk();
    const { screen, leave } = await select("jxm");
    expect(await screen.findByRole("button", { name: "Nothing to do" })).toHaveAttribute("aria-disabled", "true");
    leave();
  });

  it("keeps the selection where the desk does not answer", async () => {
    refuse("post", "/api/leads/bulk", 503, "busy");
    const { screen, user, leave } = await select("xb");
    expect(await within(await screen.findByRole("dialog")).findByRole("alert")).toHaveTextContent("Do it otherwise.");
    await user.keyboard("{Escape}");
    expect(screen.getByLabelText("Selection")).toHaveTextContent("1 selected");
    await user.click(screen.getByText("Select none"));
    expect(screen.queryByLabelText("Selection")).toBeNull();
    leave();
  });
});
