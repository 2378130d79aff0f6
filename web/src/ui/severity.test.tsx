import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { SeverityGrid } from "./SeverityGrid";
import { SeverityTag } from "./SeverityTag";

describe("a severity", () => {
  it("is told with what it means, and that nobody has triaged yet", async () => {
    const { screen } = showPart(() => (
      <>
        <SeverityTag severity="S0" />
        <SeverityTag severity={null} />
      </>
    ));
    expect(await screen.findByTitle("Imminent harm to people")).toHaveTextContent("S0");
    expect(screen.getByTitle("Nobody has triaged it yet")).toHaveTextContent("none yet");
  });

  it("never wears the red of a breach", async () => {
    const { screen } = showPart(() => <SeverityTag severity="S0" />);
    expect((await screen.findByText("S0")).dataset.tone).toBe("warn");
  });
});

describe("the matrix of impact and urgency", () => {
  it("has a field for each pair, and says in words which is chosen", async () => {
    const { screen } = showPart(() => (
      <SeverityGrid chosen={{ impact: "high", urgency: "week" }}>
        {(impact, urgency) => `${impact} and ${urgency}`}
      </SeverityGrid>
    ));
    await screen.findByRole("table", { name: "Impact by urgency" });
    expect(screen.getAllByRole("cell")).toHaveLength(16);
    expect(screen.getByRole("cell", { name: /^high and week ?chosen$/ })).toHaveAttribute("data-chosen", "true");
    expect(screen.getByRole("rowheader", { name: "critical" })).toBeVisible();
    expect(screen.getByRole("columnheader", { name: "it does not grow" })).toBeVisible();
  });

  it("marks nothing while only one of both is known", async () => {
    const { screen } = showPart(() => (
      <SeverityGrid chosen={{ impact: "high", urgency: null }}>{() => "S1"}</SeverityGrid>
    ));
    await screen.findByRole("table");
    expect(screen.queryByText("chosen")).toBeNull();
  });
});
