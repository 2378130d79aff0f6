import { openAt } from "@testing/console";
import { HUNT, LEAD, page, QUERY } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

describe("the run of a hunt", () => {
  it("tells its leads by strength, what was set aside and what it may have missed", async () => {
    answer("get", "/api/hunts/RUN-4", HUNT);
    answer("get", "/api/leads", page({ ...LEAD, ref: "LEAD-2", title: "Two of a kind", score: 0.9 }, LEAD));
    const { screen } = openAt("/hunt/runs/RUN-4");
    expect(await screen.findByRole("heading", { level: 1, name: /RUN-4 found/ })).toBeVisible();
    expect(screen.getByText("A farm drives one album.")).toBeVisible();
    await screen.findByText("Two of a kind");
    const rows = within(screen.getByRole("region", { name: /^Leads/ })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent("LEAD-2Two of a kindgrew or changedwoke310.90");
    expect(rows[2]).toHaveTextContent("LEAD-131 accounts act as onenew310.61");
    expect(screen.getByRole("region", { name: /missed/ })).toHaveTextContent("No device is bound");
    expect(screen.getByRole("region", { name: /Set aside/ })).toHaveTextContent("1 community of listeners");
    expect(screen.queryByRole("heading", { name: "Their strength" })).toBeNull();
  });

  it("draws the scores where there are many leads", async () => {
    const refs = ["LEAD-1", "LEAD-2", "LEAD-3", "LEAD-4", "LEAD-5"];
    answer("get", "/api/hunts/RUN-4", {
      ...HUNT,
      leads: refs.map((lead) => ({ lead, change: "new", woke: false })),
    });
    answer("get", "/api/leads", page(...refs.map((ref, place) => ({ ...LEAD, ref, score: 0.9 - place / 5 }))));
    const { screen } = openAt("/hunt/runs/RUN-4");
    expect(await screen.findByText("3 of 5 leads score 0.5 or more")).toBeVisible();
  });

  it("holds all that it takes to repeat it, and its tables to download", async () => {
    answer("get", "/api/hunts/RUN-4", HUNT);
    answer("get", "/api/leads", page());
    const { screen } = openAt("/hunt/runs/RUN-4");
    const ran = await screen.findByRole("region", { name: "How it ran" });
    for (const said of ["co_action, version 2", "1,043,427 rows", "2.5 s", "duckdb 1.5.5, code 0.1.0", "48e92ad4"])
      expect(ran).toHaveTextContent(said);
    expect(within(ran).getByRole("link", { name: "Hunt again" })).toHaveAttribute(
      "href",
      "/hunt/detectors/co_action?dataset=plays",
    );
    expect(screen.getByRole("link", { name: "Download members (Parquet)" })).toHaveAttribute(
      "href",
      "/api/hunts/RUN-4/files/members.parquet",
    );
    expect(screen.getByRole("row", { name: "f00d 1,043,427 16 MB" })).toBeVisible();
  });

  it("says that nothing found on partial data proves nothing", async () => {
    answer("get", "/api/hunts/RUN-4", { ...HUNT, status: "inconclusive", leads: [] });
    const { screen } = openAt("/hunt/runs/RUN-4");
    expect(await screen.findByText(/on data that is partial/)).toBeVisible();
  });
});

describe("the run of a query", () => {
  it("tells the query, what it read and how it ended", async () => {
    refuse("get", "/api/hunts/RUN-6", 404, "not_found");
    answer("get", "/api/runs/RUN-6", {
      ...QUERY,
      status: "failed",
      problem: "Out of memory.",
      unmasked: { plays: ["ip"] },
    });
    const { screen } = openAt("/hunt/runs/RUN-6");
    expect(await screen.findByRole("heading", { level: 1, name: /RUN-6 failed/ })).toBeVisible();
    expect(screen.getByText(/^SELECT count/).textContent).toBe("SELECT count(*) AS n\nFROM plays WHERE account_id = ?");
    expect(screen.getByText("1 parameter: a-17")).toBeVisible();
    expect(screen.getByText("Out of memory.")).toBeVisible();
    expect(screen.getByText("plays.ip")).toBeVisible();
    expect(screen.getByRole("heading", { name: /Files of plays, version 3/ })).toBeVisible();
  });

  it("is repeated, and says whether it gives the same", async () => {
    refuse("get", "/api/hunts/RUN-6", 404, "not_found");
    answer("get", "/api/runs/RUN-6", QUERY);
    answer("post", "/api/runs/RUN-6/repeat", { ...QUERY, run: "RUN-7", status: "equal", repeats: "RUN-6" }, 201);
    const { screen, user } = openAt("/hunt/runs/RUN-6");
    await user.click(await screen.findByRole("button", { name: "Run it again" }));
    expect(await screen.findByText(/gives the same, to the last bit/)).toBeVisible();
    expect(screen.getByRole("link", { name: "RUN-7" })).toBeVisible();
  });

  it("says why it cannot be repeated", async () => {
    refuse("get", "/api/hunts/RUN-6", 404, "not_found");
    answer("get", "/api/runs/RUN-6", QUERY);
    refuse("post", "/api/runs/RUN-6/repeat", 409, "snapshot_gone", "That version was pruned.");
    const { screen, user } = openAt("/hunt/runs/RUN-6");
    await user.click(await screen.findByRole("button", { name: "Run it again" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("That version was pruned.");
  });

  it("teaches where neither a hunt nor a query has the number", async () => {
    refuse("get", "/api/hunts/RUN-99", 404, "not_found");
    refuse("get", "/api/runs/RUN-99", 404, "not_found");
    const { screen } = openAt("/hunt/runs/RUN-99");
    expect(await screen.findByText("There is no such run")).toBeVisible();
  });

  it("says what happened where the desk fails", async () => {
    refuse("get", "/api/hunts/RUN-6", 503, "busy", "The desk is busy.");
    const { screen } = openAt("/hunt/runs/RUN-6");
    expect(await screen.findByRole("alert")).toHaveTextContent("The desk is busy.");
  });
});
