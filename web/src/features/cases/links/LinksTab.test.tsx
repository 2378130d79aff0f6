import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aCase } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

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
const node = (entity: string) => ({
  entity,
  kind: entity.split(":")[0],
  is_hub: false,
  rows: 1,
  shared_by: 2,
  role: null,
});
const LINKS = {
  entity: "CASE-1",
  nodes: [node("account:a1"), node("device:d9")],
  edges: [EDGE],
  set_aside: [],
  empty: [],
  is_cut: false,
};

describe("the links of a case", () => {
  it("say why, and what connects nobody", async () => {
    aCase();
    const common = "ip:10.0.0.1 is held by 900: too common to connect anybody";
    answer("get", "/api/cases/CASE-1/links", { ...LINKS, set_aside: [common], is_cut: true } as never);
    const { screen } = openAt("/cases/CASE-1?tab=links");
    const graph = within(await screen.findByRole("region", { name: "Links of CASE-1" }));
    expect(await graph.findByText(/Both were used on one device/)).toBeVisible();
    expect(graph.getByText(/there is more than is shown/)).toBeVisible();
    expect(graph.getByText(`Set aside: ${common}`)).toBeVisible();
  });

  it("teach where there is none", async () => {
    aCase();
    const said = "edges: no dataset binds a device";
    answer("get", "/api/cases/CASE-1/links", { ...LINKS, nodes: [], edges: [], empty: [said] } as never);
    const { screen } = openAt("/cases/CASE-1?tab=links");
    expect(await screen.findByText(said)).toBeVisible();
  });

  it("say what to do where the desk refuses", async () => {
    aCase();
    refuse("get", "/api/cases/CASE-1/links", 413, "too_large");
    const { screen } = openAt("/cases/CASE-1?tab=links");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
