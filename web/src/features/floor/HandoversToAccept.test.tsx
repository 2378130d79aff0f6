import { aHandover, CALM } from "@testing/handovers";
import { answer } from "@testing/network";
import { showPart } from "@testing/part";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { Suspense } from "react";
import { describe, expect, it } from "vitest";
import { HandoversToAccept } from "./HandoversToAccept";

const Part = () => (
  <Suspense>
    <h1>Floor</h1>
    <HandoversToAccept />
  </Suspense>
);

describe("handovers to accept", () => {
  it("say how many items wait, until when, and lead there", async () => {
    const shown = aHandover();
    const asked = answer("get", "/api/handovers", { items: [shown], next_cursor: null });
    answer("get", "/api/handovers/HND-1", shown);
    const { screen } = showPart(Part);
    const list = await screen.findByRole("list", { name: "Handovers to accept" });
    const [stop] = within(list).getAllByRole("link");
    expect(stop).toHaveTextContent(/left.*2 items wait.*HND-1, sg to ldn/);
    expect(stop).toHaveAttribute("href", "/handovers/HND-1");
    expect(asked[0]?.query.get("state")).toBe("frozen");
  });

  it("leave out what is answered, and teach where nothing waits", async () => {
    const shown = aHandover({ items: [{ ...CALM, state: "accepted" }] });
    answer("get", "/api/handovers", { items: [shown], next_cursor: null });
    answer("get", "/api/handovers/HND-1", shown);
    const { screen } = showPart(Part);
    expect(await screen.findByText(/No handover waits/)).toBeVisible();
  });

  it("are nothing for who takes no part in them", async () => {
    signedInAs(["viewer"]);
    const { screen } = showPart(Part);
    await screen.findByRole("heading", { name: "Floor" });
    expect(screen.queryByText("Handovers to accept")).not.toBeInTheDocument();
  });
});
