import { openAt, write } from "@testing/console";
import { AUTHORITY } from "@testing/intake";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";

const RETIRED = { ...AUTHORITY, id: 5, name: "Old Court", kind: "court", retired_at: "2026-11-01T00:00:00Z" };

function opened(roles: Role[] = ["lead"]) {
  signedInAs(roles);
  answer("get", "/api/authorities", [AUTHORITY, RETIRED] as never);
  return openAt("/admin?tab=authorities");
}

async function police(roles?: Role[]) {
  const view = opened(roles);
  await view.screen.findByText("Example Police");
  await view.user.keyboard("j{Enter}");
  return { ...view, dialog: within(await view.screen.findByRole("dialog", { name: "Example Police" })) };
}

describe("the directory of authorities", () => {
  it("lists whose domains these are, on which number to call, and what is retired", async () => {
    const { screen } = opened(["viewer"]);
    expect(
      await screen.findByRole("row", {
        name: /Example Police.*Law enforcement.*SG.*police\.example\.org.*5550 1234.*in use/,
      }),
    ).toBeVisible();
    expect(screen.getByRole("row", { name: /Old Court.*Court.*retired/ })).toBeVisible();
    expect(screen.getByText(/None of it verifies anybody: a person does/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Add an authority" })).toBeDisabled();
  });

  it("teaches where it holds none", async () => {
    signedInAs(["lead"]);
    answer("get", "/api/authorities", []);
    const { screen } = openAt("/admin?tab=authorities");
    expect(await screen.findByText("No authority yet")).toBeVisible();
  });

  it("takes a further one in, once its domains and its place are such", async () => {
    const sent = answer("post", "/api/authorities", { ...AUTHORITY, id: 6, name: "Example Court" }, 201);
    const { screen, user } = opened();
    await user.click(await screen.findByRole("button", { name: "Add an authority" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add an authority" }));
    await write(user, dialog.getByRole("textbox", { name: /^Name/ }), "Example Court");
    await user.selectOptions(dialog.getByRole("combobox", { name: "Kind" }), "court");
    await write(user, dialog.getByRole("textbox", { name: /^Where/, description: /^As SG/ }), "au-nsw");
    const domains = dialog.getByRole("combobox", { name: /^Domains/ });
    await write(user, domains, "clerk@court.example.org");
    await user.keyboard("{Enter}");
    expect(dialog.getByText(/^clerk@court.example.org is no domain/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Add" })).toBeDisabled();
    await user.keyboard("{Backspace}");
    await write(user, domains, "court.example.org");
    await user.keyboard("{Enter}");
    await user.click(dialog.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("Example Court is in the directory.")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      name: "Example Court",
      kind: "court",
      jurisdiction: "AU-NSW",
      domains: ["court.example.org"],
      call_back: "",
      source: "",
      is_retired: false,
    });
  });
});

describe("one authority", () => {
  it("is retired on the version that was read", async () => {
    const sent = answer("put", "/api/authorities/4", { ...AUTHORITY, version: 3 });
    const { screen, user, dialog } = await police();
    expect(dialog.getByRole("link", { name: /in the ledger$/ })).toHaveAttribute(
      "href",
      "/admin?tab=ledger&subject=authority%3A4",
    );
    await user.click(dialog.getByRole("checkbox", { name: /^Retired/ }));
    await user.click(dialog.getByRole("button", { name: "Keep it" }));
    expect(await screen.findByText("Example Police is changed; nothing that came is judged anew.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
    expect(sent[0]?.body).toMatchObject({ name: "Example Police", is_retired: true });
  });

  it("shows both words where two people changed it, and one chooses", async () => {
    refuse("put", "/api/authorities/4", 412, "stale_version", "Example Police has changed: it is at version 3.");
    const { screen, user, dialog } = await police();
    const number = dialog.getByRole("textbox", { name: "Call back on" });
    await user.clear(number);
    await write(user, number, "+65 5550 7777");
    answer("get", "/api/authorities", [{ ...AUTHORITY, call_back: "+65 5550 9999", version: 3 }, RETIRED] as never);
    await user.click(dialog.getByRole("button", { name: "Keep it" }));
    const both = within(await dialog.findByRole("table", { name: "Mine and theirs" }));
    expect(await both.findByRole("row", { name: "Call back on +65 5550 7777 +65 5550 9999" })).toBeVisible();
    const sent = answer("put", "/api/authorities/4", { ...AUTHORITY, version: 4 });
    await user.click(dialog.getByRole("button", { name: "Keep mine" }));
    await expect.poll(() => sent[0]?.headers.get("if-match")).toBe('"3"');
    expect(await screen.findByText(/^Example Police is changed/)).toBeVisible();
  });

  it("is only read by who may not change it", async () => {
    const { dialog } = await police(["specialist"]);
    expect(dialog.getByRole("textbox", { name: "Call back on" })).toHaveAttribute("readonly");
    expect(dialog.queryByRole("button", { name: "Keep it" })).not.toBeInTheDocument();
    expect(dialog.getByRole("checkbox", { name: /^Retired/ })).toBeDisabled();
    expect(dialog.queryByRole("link", { name: /in the ledger$/ })).not.toBeInTheDocument();
  });
});
