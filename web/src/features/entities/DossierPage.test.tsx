import { openAt, write } from "@testing/console";
import { DOSSIER, HEAT, LINKS, MENTIONS } from "@testing/dossier";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

describe("a dossier", () => {
  beforeEach(() => {
    answer("get", "/api/dossiers/account/a-17", DOSSIER);
    answer("get", "/api/mentions/account/a-17", MENTIONS);
  });

  it("tells where the data holds the entity and what the desk has on it", async () => {
    const { screen } = openAt("/entities/account/a-17");
    expect(await screen.findByRole("heading", { level: 1, name: "account:a-17" })).toBeVisible();
    expect(await screen.findByText("DJ Seventeen")).toBeVisible();
    expect(screen.getByText("Simulated data")).toBeVisible();
    const data = screen.getByRole("region", { name: /In the data/ });
    expect(within(data).getByRole("row", { name: /dataset:plays actor 789/ })).toBeVisible();
    expect(within(data).getByText(/8 \(read through\)/)).toBeVisible();
    const leads = await screen.findByRole("region", { name: /Leads/ });
    expect(within(leads).getByText("true positive")).toBeVisible();
    expect(within(leads).getByText("as operator")).toBeVisible();
    expect(screen.getByText(/No case holds it/)).toBeVisible();
    expect(screen.getByText("suspend, in CASE-1")).toBeVisible();
  });

  it("keeps ids with slashes, colons and signs as they are", async () => {
    const asked = answer("get", "/api/dossiers/url/*", { ...DOSSIER, entity: "url:x.example/偽:1" });
    answer("get", "/api/mentions/url/*", MENTIONS);
    const { screen } = openAt(`/entities/url/x.example/${encodeURIComponent("偽:1")}`);
    expect(await screen.findByRole("heading", { level: 1, name: "url:x.example/偽:1" })).toBeVisible();
    await screen.findByRole("region", { name: /In the data/ });
    expect(decodeURIComponent(asked[0]?.path ?? "")).toBe("/api/dossiers/url/x.example/偽:1");
  });

  it("looks into sensitive columns with a purpose alone, once", async () => {
    const asked = answer("get", "/api/dossiers/account/a-17", ({ query }) =>
      query.get("purpose") ? { ...DOSSIER, masked: [], unmasked: ["reports.email"] } : DOSSIER,
    );
    const { screen, user } = openAt("/entities/account/a-17");
    const card = within(await screen.findByRole("region", { name: "Sensitive columns" }));
    expect(card.getByRole("button", { name: "Look with a purpose" })).toBeDisabled();
    await write(user, card.getByRole("textbox", { name: "Purpose" }), " CASE-1, who wrote ");
    await user.click(card.getByRole("button", { name: "Look with a purpose" }));
    expect(await card.findByText(/Looked at now/)).toBeVisible();
    expect(asked.map((one) => one.query.get("purpose"))).toEqual([null, "CASE-1, who wrote"]);
  });

  it("keeps the purpose where the look is refused", async () => {
    const { screen, user } = openAt("/entities/account/a-17");
    const card = within(await screen.findByRole("region", { name: "Sensitive columns" }));
    await user.type(card.getByRole("textbox", { name: "Purpose" }), "CASE-1");
    refuse("get", "/api/dossiers/account/a-17", 403, "no_grant", "You hold no grant.");
    await user.click(card.getByRole("button", { name: "Look with a purpose" }));
    expect(await card.findByRole("alert")).toHaveTextContent("You hold no grant.");
    expect(card.getByRole("textbox", { name: "Purpose" })).toHaveValue("CASE-1");
  });

  it("offers no look and no case to those who may not", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["policy"] } });
    const { screen } = openAt("/entities/account/a-17");
    const card = within(await screen.findByRole("region", { name: "Sensitive columns" }));
    expect(card.queryByRole("textbox")).toBeNull();
    expect(card.getByText(/may look, where they hold a grant/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Add to a case" })).toBeDisabled();
  });

  it("shows the hours of the place with the most rows, in the chosen zone", async () => {
    const asked = answer("get", "/api/heat/account/a-17", HEAT);
    const { screen, user } = openAt("/entities/account/a-17?tab=rhythm");
    expect(await screen.findByText(/789 rows of its own, against 120 others/)).toBeVisible();
    expect(screen.getByText("It appears in 1 of the 168 hours of a week")).toBeVisible();
    expect(screen.getByText(/not looked at: plays.ip/)).toBeVisible();
    expect(asked[0]?.query.get("dataset")).toBe("plays");
    await user.click(screen.getByRole("combobox", { name: "Dataset and role" }));
    await user.click(await screen.findByRole("option", { name: "sign_ins as actor" }));
    await screen.findByRole("heading", { name: "When it appears in sign_ins" });
    await screen.findByText(/789 rows of its own, against 120 others/);
    expect(asked.at(-1)?.query.get("dataset")).toBe("sign_ins");
  });

  it("tells that there are no hours where no dataset has a time", async () => {
    const presence = DOSSIER.presence.map((one) => ({ ...one, first: null, last: null }));
    answer("get", "/api/dossiers/account/a-17", { ...DOSSIER, presence });
    const { screen } = openAt("/entities/account/a-17?tab=rhythm");
    expect(await screen.findByText("No hours to show")).toBeVisible();
  });

  it("tells every link in a sentence, and what links nothing", async () => {
    answer("get", "/api/links/account/a-17", LINKS);
    const { screen } = openAt("/entities/account/a-17?tab=links");
    expect(await screen.findByText(/2 accounts hold it/)).toBeVisible();
    expect(screen.getByText(/There is more than is shown/)).toBeVisible();
    expect(screen.getByText(/held by 4,120 accounts/)).toBeVisible();
    expect(screen.getByText(/sensitive, and not looked at/)).toBeVisible();
  });

  it("teaches where it is linked with nobody", async () => {
    answer("get", "/api/links/account/a-17", { ...LINKS, edges: [], set_aside: [], empty: [], is_cut: false });
    const { screen } = openAt("/entities/account/a-17?tab=links");
    expect(await screen.findByText("It shares nothing rare with anybody")).toBeVisible();
  });

  it("shows its history to those who may read the ledger, and says so to others", async () => {
    refuse("get", "/api/history/*", 403, "role");
    const { screen } = openAt("/entities/account/a-17?tab=history");
    expect(await screen.findByText(/not open to you/)).toBeVisible();
  });
});

describe("a dossier that is not shown", () => {
  it("teaches what to check where nothing knows the entity", async () => {
    refuse("get", "/api/dossiers/account/A-17", 404, "not_found");
    const { screen } = openAt("/entities/account/A-17");
    expect(await screen.findByText("It is in no data and in no case")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Add to a case" })).toBeNull();
  });

  it("says why where the desk refuses", async () => {
    refuse("get", "/api/dossiers/account/a-17", 413, "too_large", "It is in too many rows.");
    const { screen } = openAt("/entities/account/a-17");
    expect(await screen.findByRole("alert")).toHaveTextContent("It is in too many rows.");
  });
});
