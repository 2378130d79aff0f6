import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { useAct } from "./act";
import { ApiProblem } from "./problem";
import { createQueryClient } from "./queries";

const REFUSED = new ApiProblem(409, "bad_state", "Refused", "It is closed.", "");

function Bench({
  run,
  isToldAside,
  onDone,
}: {
  run: () => Promise<string>;
  isToldAside?: boolean;
  onDone?: () => void;
}) {
  const read = useQuery({ queryKey: ["cases", "CASE-1"], queryFn: () => Promise.resolve(reads.case()) });
  const other = useQuery({ queryKey: ["leads", "LEAD-1"], queryFn: () => Promise.resolve(reads.lead()) });
  const act = useAct(run, { renews: ["cases"], isToldAside, onDone });
  return (
    <>
      <p>{`${read.data} ${other.data}`}</p>
      <button type="button" onClick={() => act.mutate(undefined)}>
        Act
      </button>
      {act.error && <p role="alert">{act.error.message}</p>}
    </>
  );
}

const reads = { case: vi.fn(() => "case"), lead: vi.fn(() => "lead") };

async function acted(props: Parameters<typeof Bench>[0]) {
  reads.case.mockClear();
  reads.lead.mockClear();
  const failed = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient(failed)}>
      <Bench {...props} />
    </QueryClientProvider>,
  );
  await screen.findByText("case lead");
  await userEvent.click(screen.getByRole("button", { name: "Act" }));
  return failed;
}

describe("an act on the desk", () => {
  it("renews what it made old, and nothing else", async () => {
    const onDone = vi.fn();
    await acted({ run: () => Promise.resolve("done"), onDone });
    await vi.waitFor(() => expect(reads.case).toHaveBeenCalledTimes(2));
    expect(reads.lead).toHaveBeenCalledTimes(1);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("that is refused shows it where it was asked for, and reads again what may have changed", async () => {
    const failed = await acted({ run: () => Promise.reject(REFUSED) });
    expect(await screen.findByRole("alert")).toHaveTextContent("It is closed.");
    await vi.waitFor(() => expect(reads.case).toHaveBeenCalledTimes(2));
    expect(failed).not.toHaveBeenCalled();
  });

  it("without a place beside it is told in the corner", async () => {
    const failed = await acted({ run: () => Promise.reject(REFUSED), isToldAside: true });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(REFUSED));
  });
});
