import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openAt } from "@/testing/console";
import { answer, refuse } from "@/testing/network";
import { aCase } from "../samples";

const EDGE = {
  source: "account:a1",
  target: "device:d9",
  why: "Both were used on one device, which 2 hold.",
  dataset: "streams",
  role: "device",
  rows: 12,
  first: "2026-10-01T00:00:00Z",
  last: "2026-10-20T00:00:00Z",
  weight: 0.91,
  lead: null,
};
const LINKS = { entity: "CASE-1", nodes: [{}, {}], edges: [EDGE], set_aside: [], empty: [], is_cut: false };

describe("the links of a case", () => {
  it("say why, how rare, and where that stands", async () => {
    aCase();
    const common = "ip:10.0.0.1 is held by 900: too common to connect anybody";
    answer("get", "/api/cases/CASE-1/links", { ...LINKS, set_aside: [common], is_cut: true } as never);
    const { screen } = openAt("/cases/CASE-1?tab=links");
    const row = within(await screen.findByRole("row", { name: /d9/ }));
    expect(row.getByText(EDGE.why)).toBeVisible();
    expect(row.getByText("0.91")).toBeVisible();
    expect(row.getByRole("link", { name: "dataset:streams" })).toBeVisible();
    expect(screen.getByText(/there is more than is shown/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Set aside" })).getByText(common)).toBeVisible();
  });

  it("teach where there is none", async () => {
    aCase();
    answer("get", "/api/cases/CASE-1/links", {
      ...LINKS,
      edges: [],
      empty: ["edges: no dataset binds a device"],
    } as never);
    const { screen } = openAt("/cases/CASE-1?tab=links");
    expect(await screen.findByText("edges: no dataset binds a device")).toBeVisible();
  });

  it("say what to do where the desk refuses", async () => {
    aCase();
    refuse("get", "/api/cases/CASE-1/links", 413, "too_large");
    const { screen } = openAt("/cases/CASE-1?tab=links");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
