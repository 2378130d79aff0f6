import { openAt } from "@testing/console";
import { describe, expect, it } from "vitest";
import { inventedPlays } from "./invented";

describe("the gallery", () => {
  it("shows the parts, and asks before what cannot be undone", async () => {
    const { screen, user, leave } = openAt("/gallery");
    expect(await screen.findByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
    await user.click(screen.getByText("Ask before"));
    expect(await screen.findByRole("button", { name: "Suspend" })).toBeDisabled();
    leave();
  });

  it("changes the colours", async () => {
    const { screen, user, leave } = openAt("/gallery?tab=none");
    await user.click(await screen.findByLabelText("Dark"));
    expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
    leave();
  });

  it("lists 100,000 rows, and draws those in sight alone", async () => {
    const { screen, leave } = openAt("/gallery?tab=list");
    expect(await screen.findByText("100,000", { exact: false })).toBeInTheDocument();
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "100001");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    leave();
  });

  it("shows charts and the graph with what they say in words", async () => {
    const charts = openAt("/gallery?tab=charts");
    expect(await charts.screen.findByRole("figure", { name: /Reports of artificial streaming/ })).toBeVisible();
    expect(charts.screen.getByRole("figure", { name: /It plays at night/ })).toBeVisible();
    await charts.user.click(charts.screen.getByRole("tab", { name: "Graph" }));
    expect(await charts.screen.findByRole("region", { name: "Links of an invented case" })).toBeVisible();
    charts.leave();
  });

  it("invents the same rows every time", () => {
    expect(inventedPlays(5)).toEqual(inventedPlays(5));
  });
});
