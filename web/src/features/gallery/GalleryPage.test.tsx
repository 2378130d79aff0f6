import { describe, expect, it } from "vitest";
import { openAt } from "@/testing/console";
import { inventedPlays } from "./invented";

describe("the gallery", () => {
  it("shows the parts and changes the colours", async () => {
    const { screen, user, leave } = openAt("/gallery");
    expect(await screen.findByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Long work" })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
    await user.click(screen.getByRole("button", { name: "Ask before" }));
    expect(await screen.findByRole("button", { name: "Suspend" })).toBeDisabled();
    leave();
  });

  it("filters a list of 100,000 rows as one types", async () => {
    const { screen, user, leave } = openAt("/gallery?tab=list");
    expect(await screen.findByText("100,000", { exact: false })).toBeInTheDocument();
    await user.click(screen.getByRole("textbox", { name: "Filter plays" }));
    await user.paste("play-99999");
    expect(await screen.findByText(/^1 of 100,000/)).toBeInTheDocument();
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
