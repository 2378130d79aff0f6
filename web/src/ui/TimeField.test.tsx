import { showPart } from "@testing/part";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { TimeField } from "./TimeField";

function Field({ zone }: { zone?: string }) {
  const [at, set] = useState("");
  return (
    <>
      <TimeField label="Due" description="By the paper." zone={zone} value={at} onChange={set} />
      <output>{at || "none"}</output>
    </>
  );
}

describe("a field for an instant", () => {
  it("says in which zone it is typed, and gives UTC", async () => {
    const { screen, user } = showPart(() => <Field zone="Asia/Kolkata" />);
    const field = await screen.findByLabelText(/^Due/);
    expect(screen.getByText("By the paper. Time in Asia/Kolkata.")).toBeVisible();
    await user.click(field);
    await user.paste("2026-12-01T15:30");
    expect(screen.getByRole("status")).toHaveTextContent("2026-12-01T10:00:00.000Z");
    expect(field).toHaveValue("2026-12-01T15:30");
  });

  it("gives none while it holds none", async () => {
    const { screen, user } = showPart(() => <Field zone="UTC" />);
    const field = await screen.findByLabelText(/^Due/);
    await user.click(field);
    await user.paste("2026-12-01T15:30");
    await user.clear(field);
    expect(screen.getByRole("status")).toHaveTextContent("none");
  });
});
