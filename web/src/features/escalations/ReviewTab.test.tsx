import { openAt } from "@testing/console";
import { REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as downloads from "@/lib/download";

const MARKDOWN = [
  `# After-action review of ${REF}: An order`,
  "",
  "## Timeline",
  "",
  "| when | who | why |",
  "| --- | --- | --- |",
  "| 2026-11-29 10:00Z | analyst-1 | a \\| b |",
  "",
  "## Questions",
  "",
  "- What went well?",
].join("\n");
const REVIEW = { escalation: REF, severity: "S1", drafted_at: "2026-11-29T12:00:00Z", markdown: MARKDOWN };

const open = () => openAt(`/escalations/${REF}?tab=review`);

describe("the review of an escalation", () => {
  beforeEach(() => {
    tellEscalation({ severity: "S1" });
  });

  it("shows the draft with its tables and questions", async () => {
    answer("get", `/api/escalations/${REF}/review`, REVIEW);
    const { screen } = open();
    const draft = await screen.findByRole("region", { name: "After-action review: a draft" });
    expect(within(draft).getByRole("heading", { name: "Timeline" })).toBeVisible();
    expect(within(draft).getByRole("row", { name: "2026-11-29 10:00Z analyst-1 a | b" })).toBeVisible();
    expect(within(draft).getByRole("listitem")).toHaveTextContent("What went well?");
  });

  it("is copied, and kept as a file, in the desk's own words", async () => {
    answer("get", `/api/escalations/${REF}/review`, REVIEW);
    const keep = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
    const { screen, user } = open();
    await user.click(await screen.findByRole("button", { name: "Copy the Markdown" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(MARKDOWN);
    await user.click(screen.getByRole("button", { name: "Download" }));
    expect(keep).toHaveBeenCalledWith(expect.any(Blob), `review-${REF}.md`);
  });

  it("says why there is none", async () => {
    refuse("get", `/api/escalations/${REF}/review`, 409, "not_grave", "It is no S0 or S1.");
    const { screen } = open();
    expect(await screen.findByText("It is no S0 or S1.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("is offered for the two gravest severities alone", async () => {
    tellEscalation({ severity: "S2" });
    const { screen } = open();
    expect(await screen.findByRole("tab", { name: "History" })).toBeVisible();
    expect(screen.queryByRole("tab", { name: "Review" })).not.toBeInTheDocument();
  });
});
