import { AtOnce } from "@testing/atOnce";
import { write } from "@testing/console";
import { showPart } from "@testing/part";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { MapFields } from "./MapFields";
import { type Fields, NEEDED, NOTHING } from "./mapping";

type HeldProps = { begin: Fields; onChange: (fields: Fields) => void };

function Held({ begin, onChange }: HeldProps) {
  const [fields, set] = useState(begin);
  const keep = (next: Fields) => {
    set(next);
    onChange(next);
  };
  return (
    <AtOnce>
      <MapFields fields={fields} columns={["id", "subject"]} onChange={keep} />
    </AtOnce>
  );
}

async function shown(begin: Fields = NEEDED) {
  let held = begin;
  const view = showPart(() => (
    <Held
      begin={begin}
      onChange={(next) => {
        held = next;
      }}
    />
  ));
  await view.screen.findByRole("list", { name: "Fields of a request" });
  return { ...view, held: () => held };
}

describe("a mapping by hand", () => {
  it("fills a field from columns that are known, and from others", async () => {
    const { screen, user, held } = await shown();
    await user.click(screen.getByRole("combobox", { name: "Columns of: Its own reference" }));
    await user.click(await screen.findByRole("option", { name: "id" }));
    await write(user, screen.getByRole("combobox", { name: "Columns of: Title" }), "reporter.words");
    await user.keyboard("{Enter}");
    await write(user, screen.getByRole("textbox", { name: "Always, for: Title" }), "A report");
    expect(held()).toEqual({
      external_ref: { ...NOTHING, columns: ["id"] },
      title: { ...NOTHING, columns: ["reporter.words"], always: "A report" },
    });
  });

  it("takes further fields in and leaves them out, but not those that are needed", async () => {
    const { screen, user, held } = await shown();
    await user.selectOptions(screen.getByRole("combobox", { name: "A further field" }), "received_at");
    expect(Object.keys(held())).toContain("received_at");
    await user.click(screen.getByRole("button", { name: "Leave out: Received" }));
    expect(held()).toEqual(NEEDED);
    expect(screen.queryByRole("button", { name: "Leave out: Title" })).not.toBeInTheDocument();
  });

  it("says how times, lists and words are read", async () => {
    const { screen, user, held } = await shown({ ...NEEDED, received_at: NOTHING, jurisdictions: NOTHING });
    await user.click(screen.getByText("How it is read: received"));
    await write(user, screen.getByRole("textbox", { name: "Format" }), "%d/%m/%Y");
    await write(user, screen.getByRole("textbox", { name: "Zone" }), "Asia/Singapore");
    await user.click(screen.getByText("How it is read: jurisdictions"));
    await write(user, screen.getByRole("textbox", { name: "Split at" }), ";");
    await write(user, screen.getByRole("textbox", { name: "Their words and ours" }), "Singapore = SG");
    await write(user, screen.getByRole("textbox", { name: "Any other word is" }), "US");
    expect(held().received_at).toEqual({ ...NOTHING, time_format: "%d/%m/%Y", zone: "Asia/Singapore" });
    expect(held().jurisdictions).toEqual({ ...NOTHING, split: ";", values: { Singapore: "SG" }, otherwise: "US" });
  });
});
