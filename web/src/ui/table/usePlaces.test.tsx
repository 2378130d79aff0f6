import { showPart } from "@testing/part";
import { act } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { usePlaces } from "./usePlaces";

let tell: ((width: number) => void) | undefined;

class Observing {
  constructor(hear: (entries: Array<{ contentRect: { width: number } }>) => void) {
    this.tell = (width) => hear([{ contentRect: { width } }]);
  }
  tell: (width: number) => void;
  observe(element: Element) {
    if (element.getAttribute("aria-label") === "frame") tell = this.tell;
  }
  unobserve() {}
  disconnect() {}
}

function Frame({ count, onNearEnd }: { count: number; onNearEnd: () => void }) {
  const places = usePlaces(count, onNearEnd);
  return (
    <section aria-label="frame" ref={places.watch}>
      <div ref={places.viewport}>
        <output>
          {places.isNarrow ? "two lines" : "one line"} {places.virtual.getTotalSize()}
        </output>
      </div>
    </section>
  );
}

describe("the places of rows", () => {
  it("take two lines each where there is little room, and one again where there is more", async () => {
    vi.stubGlobal("ResizeObserver", Observing);
    const { screen } = showPart(() => <Frame count={10} onNearEnd={() => undefined} />);
    expect(await screen.findByText("one line 340")).toBeVisible();
    act(() => tell?.(390));
    expect(screen.getByText("two lines 620")).toBeVisible();
    act(() => tell?.(1_000));
    expect(screen.getByText("one line 340")).toBeVisible();
    vi.unstubAllGlobals();
  });
});
