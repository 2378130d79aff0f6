import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { EntityGlance } from "./EntityGlance";

const NOTED = {
  ref: "domain:a:b",
  kind: "domain",
  id: "a:b",
  label: "The shop",
  first_noted: "2020-01-01T00:00:00Z",
  last_noted: new Date().toISOString(),
};

describe("an entity at a glance", () => {
  it("tells its label and since when it is noted, and asks for the whole id", async () => {
    const asked = answer("get", "/api/entities/domain/*", NOTED);
    const { screen } = showPart(() => <EntityGlance entity="domain:a:b" />);
    expect(await screen.findByText("The shop")).toBeVisible();
    expect(screen.getByText(/First noted/)).toHaveTextContent(/d.* ago, last just now/);
    expect(decodeURIComponent(asked[0]?.path ?? "")).toBe("/api/entities/domain/a:b");
  });

  it("says so where the desk has nothing noted", async () => {
    refuse("get", "/api/entities/account/a1", 404, "not_found");
    const { screen } = showPart(() => <EntityGlance entity="account:a1" />);
    expect(await screen.findByText("Nothing is noted of it beyond the data.")).toBeVisible();
    expect(screen.queryByText(/First noted/)).not.toBeInTheDocument();
  });
});
