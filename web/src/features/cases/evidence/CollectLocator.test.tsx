import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { fireEvent } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CASE, fileItem } from "../samples";
import { AttachExisting } from "./AttachExisting";
import { CollectFile } from "./CollectFile";
import { CollectLocator } from "./CollectLocator";

type Shown = ReturnType<typeof showPart>;
const fill = (screen: Shown["screen"], name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

beforeEach(() => {});

describe("what is pointed at", () => {
  it("is sent without the blanks that came along from a clipboard", async () => {
    const sent = answer(
      "post",
      "/api/cases/CASE-1/evidence/locators",
      fileItem({ kind: "locator_only" }) as never,
      201,
    );
    const onClose = vi.fn();
    const { screen, user } = showPart(() => <CollectLocator shown={CASE} onClose={onClose} />);
    await screen.findByRole("dialog", { name: "Point at it without a copy" });
    fill(screen, /^Title/, " An item ");
    fill(screen, /^Source/, "platform ");
    fill(screen, /^Locator/, "\titem 77");
    fill(screen, /^SHA-256/, ` ${"d".repeat(64)} `);
    expect(screen.getByRole("button", { name: "Keep the locator" })).toBeDisabled();
    fill(screen, /^Report reference/, " R-1 ");
    await user.click(screen.getByRole("button", { name: "Keep the locator" }));
    expect(await screen.findByText("EV-9 points at it. The desk keeps no copy.")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      title: "An item",
      source: "platform",
      method: "report",
      locator: "item 77",
      sha256: "d".repeat(64),
      report_reference: "R-1",
      labels: [],
    });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each(["A".repeat(64), "d".repeat(63), "g".repeat(64)])("is not kept with %s for a hash", async (hash) => {
    const { screen } = showPart(() => <CollectLocator shown={CASE} onClose={vi.fn()} />);
    await screen.findByRole("dialog");
    expect(screen.queryByText("This is no SHA-256.")).not.toBeInTheDocument();
    fill(screen, /^SHA-256/, hash);
    expect(screen.getByText("This is no SHA-256.")).toBeVisible();
  });
});

describe("an item from the locker", () => {
  const show = (onClose = vi.fn()) => showPart(() => <AttachExisting shown={CASE} onClose={onClose} />);

  it.each(["EV-", "EV-0", "EV-07", "CASE-3", "3"])("is not %s", async (typed) => {
    const { screen } = show();
    await screen.findByRole("dialog", { name: "Attach an item" });
    fill(screen, /^Item/, typed);
    expect(screen.getByRole("button", { name: "Attach" })).toBeDisabled();
  });

  it("is named in small letters too, and sent by Enter", async () => {
    const sent = answer("post", "/api/cases/CASE-1/evidence", CASE as never);
    const onClose = vi.fn();
    const { screen, user } = show(onClose);
    await user.type(await screen.findByRole("textbox", { name: /^Item/ }), " ev-3{Enter}");
    expect(await screen.findByText("EV-3 is in CASE-1 too.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ evidence: "EV-3" });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("stays asked for where the desk refuses", async () => {
    refuse("post", "/api/cases/CASE-1/evidence", 404, "not_found", "There is no item EV-3.");
    const onClose = vi.fn();
    const { screen, user } = show(onClose);
    await user.type(await screen.findByRole("textbox", { name: /^Item/ }), "EV-3{Enter}");
    expect(await screen.findByText(/There is no item EV-3/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /^Item/ })).toHaveValue("EV-3");
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe("a file that is collected", () => {
  it("names the item that it is a copy of, its labels and with whom it is shared", async () => {
    const upload = { upload: "up-1", size: 5, offset: 5, state: "finished", purpose: "evidence", max_chunk: 9 };
    answer("get", "/api/uploads", []);
    answer("post", "/api/uploads", upload, 201);
    const sent = answer("post", "/api/cases/CASE-1/evidence/uploads", fileItem({}) as never, 201);
    const { screen, user } = showPart(() => <CollectFile shown={CASE} onClose={vi.fn()} />);
    await screen.findByRole("dialog", { name: "Collect a file" });
    fill(screen, /^Title/, " A message ");
    fill(screen, /^Source/, "support inbox");
    // The words alone are no evidence.
    expect(screen.getByRole("button", { name: "Send and collect" })).toBeDisabled();
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    await user.upload(field as HTMLInputElement, new File(["hello"], "message.txt"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Copy of" }), "EV-1");
    await user.selectOptions(screen.getByRole("combobox", { name: /Sharing/ }), "red");
    await user.click(screen.getByLabelText(/^Labels/, { selector: "input:not([type=hidden])" }));
    expect(screen.queryByRole("option", { name: "Suspected child sexual abuse" })).not.toBeInTheDocument();
    expect(screen.queryByRole("option", { name: "Unmasked data" })).not.toBeInTheDocument();
    await user.click(await screen.findByRole("option", { name: "Hate", hidden: true }));
    await user.click(screen.getByRole("button", { name: "Send and collect" }));
    expect(await screen.findByText("EV-9 is here.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      title: "A message",
      derived_from: "EV-1",
      labels: ["hate"],
      marking: "red",
      upload: "up-1",
    });
  }, 40_000);
});
