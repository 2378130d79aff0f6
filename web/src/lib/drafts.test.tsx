import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useDraft, useFormDraft } from "./drafts";

describe("drafts", () => {
  it("come back after a reload, until they are cleared", () => {
    const first = renderHook(() => useDraft("note-1"));
    act(() => first.result.current.write("half a thought"));
    first.unmount();

    const again = renderHook(() => useDraft("note-1"));
    expect(again.result.current).toMatchObject({ text: "half a thought", isRestored: true });
    act(() => again.result.current.clear());
    expect(renderHook(() => useDraft("note-1")).result.current.isRestored).toBe(false);
  });

  it("are kept apart by their keys", () => {
    const draft = renderHook(({ key }) => useDraft(key), { initialProps: { key: "a" } });
    act(() => draft.result.current.write("of a"));
    draft.rerender({ key: "b" });
    expect(draft.result.current.text).toBe("");
    draft.rerender({ key: "a" });
    expect(draft.result.current.text).toBe("of a");
  });

  it("keep the fields of a form together", () => {
    const empty = { title: "", impact: "S3" };
    const form = renderHook(() => useFormDraft("case", empty));
    act(() => form.result.current.change({ title: "A ring" }));
    expect(form.result.current.form).toEqual({ title: "A ring", impact: "S3" });
    act(() => form.result.current.clear());
    expect(form.result.current.form).toEqual(empty);
  });
});
