import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

describe("the health of the desk", () => {
  it("says which check fails, and what is counted", async () => {
    signedInAs(["admin"]);
    answer("get", "/api/health", {
      ready: false,
      checks: [
        { name: "database", ok: true, detail: "" },
        { name: "disk", ok: false, detail: "1 GB is left." },
      ],
      gauges: [{ name: "jobs_waiting", value: 1200, help: "Jobs that wait." }],
    });
    const { screen } = openAt("/admin?tab=health");
    expect(await screen.findByText("the desk is not ready")).toBeVisible();
    const checks = screen.getByRole("table", { name: "Checks" });
    expect(within(checks).getByRole("row", { name: /disk fails 1 GB is left/ })).toBeVisible();
    expect(within(checks).getByRole("row", { name: /database holds/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /jobs_waiting 1,200 Jobs that wait/ })).toBeVisible();
  });

  it("says what to do where it is not told", async () => {
    signedInAs(["admin"]);
    refuse("get", "/api/health", 403, "role");
    const { screen } = openAt("/admin?tab=health");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("the settings of the desk", () => {
  it("are read, with what was changed and no secret", async () => {
    signedInAs(["admin"]);
    answer("get", "/api/settings", [
      { name: "WATCHFLOOR_ZONE", value: "Asia/Singapore", is_default: false, help: "The zone.", is_secret: false },
      { name: "WATCHFLOOR_KEY", value: "set", is_default: false, help: "A key.", is_secret: true },
      { name: "WATCHFLOOR_IMPORT_ROOTS", value: "", is_default: true, help: "Folders.", is_secret: false },
    ]);
    const { screen } = openAt("/admin?tab=settings");
    expect(await screen.findByRole("row", { name: /WATCHFLOOR_ZONE Asia\/Singapore changed/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /WATCHFLOOR_KEY set \(secret, not shown\)/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /WATCHFLOOR_IMPORT_ROOTS \(empty\) default/ })).toBeVisible();
    expect(screen.getByText(/start the desk again/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Save|Change/ })).not.toBeInTheDocument();
  });
});
