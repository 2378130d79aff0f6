import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useQuestion } from "./useQuestion";

function Field({ asked, onAsk }: { asked: string; onAsk: (text: string) => void }) {
  const question = useQuestion(asked, onAsk);
  return (
    <>
      <input aria-label="Question" {...question.field} />
      <button type="button" onClick={question.ask}>
        Ask
      </button>
    </>
  );
}

describe("a question as it is typed", () => {
  const onAsk = vi.fn();
  const field = () => screen.getByRole("textbox", { name: "Question" });
  const type = (value: string, isComposing = false) => fireEvent.input(field(), { target: { value }, isComposing });
  const pause = () => act(() => vi.advanceTimersByTime(500));

  beforeEach(() => {
    onAsk.mockClear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("is asked once, a little after the last key", () => {
    render(<Field asked="" onAsk={onAsk} />);
    type("f");
    type("fa");
    type("farm ");
    expect(onAsk).not.toHaveBeenCalled();
    pause();
    expect(onAsk.mock.calls).toEqual([["farm "]]);
  });

  it("is asked at once on demand", () => {
    render(<Field asked="" onAsk={onAsk} />);
    type("farm");
    fireEvent.click(screen.getByRole("button", { name: "Ask" }));
    expect(onAsk).toHaveBeenCalledWith("farm");
  });

  it("waits for a composed word to end", () => {
    render(<Field asked="" onAsk={onAsk} />);
    fireEvent.compositionStart(field());
    type("ぎ", true);
    type("偽装", true);
    pause();
    expect(onAsk).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field());
    pause();
    expect(onAsk.mock.calls).toEqual([["偽装"]]);
  });

  it("keeps what is being typed when its own question comes back from the address", () => {
    const view = render(<Field asked="" onAsk={onAsk} />);
    type("farm");
    pause();
    type("farms");
    view.rerender(<Field asked="farm" onAsk={onAsk} />);
    expect(field()).toHaveValue("farms");
  });

  it("takes over a question that comes from elsewhere, as by going back", () => {
    const view = render(<Field asked="farm" onAsk={onAsk} />);
    expect(field()).toHaveValue("farm");
    view.rerender(<Field asked="osaka" onAsk={onAsk} />);
    expect(field()).toHaveValue("osaka");
  });
});
