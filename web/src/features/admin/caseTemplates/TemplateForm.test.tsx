import { useQuery } from "@tanstack/react-query";
import { SECOND, tellTemplates } from "@testing/caseTemplates";
import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { caseTemplatesQuery, type TemplateContent } from "@/api/caseTemplates";
import { TemplateForm } from "./TemplateForm";

const PUT = "/api/classes/government_order/template";
const DRAFT = "watchfloor.draft.caseTemplate.government_order";

function Newest({ onClose }: { onClose: () => void }) {
  const template = useQuery(caseTemplatesQuery).data?.[0];
  return template ? <TemplateForm template={template} onClose={onClose} /> : null;
}

async function form() {
  tellTemplates();
  const left = vi.fn();
  const view = showPart(() => <Newest onClose={left} />);
  const fields = within(await view.screen.findByRole("form", { name: "A further version of Government order" }));
  // At once, and found by its label alone: by role, so large a form takes long.
  const put = (label: string | RegExp, value: string, at = 0) =>
    fireEvent.change(fields.getAllByLabelText(label)[at] as HTMLElement, { target: { value } });
  const press = (words: string) => fireEvent.click(fields.getByText(words));
  const because = () => put(/^Why/, "We know better.");
  return { ...view, fields, put, press, because, left };
}

describe("a further version", () => {
  it("is sent whole, with what was changed, on the version that it was begun on", async () => {
    const sent = answer("put", PUT, { ...SECOND, version: 3 });
    const { fields, put, press, because, left } = await form();
    put("What is to be done", "Call them back");
    put("% of the shortest clock", "33.5");
    put("Hours after receipt", "");
    fireEvent.click(fields.getByLabelText("Remove task 2"));
    put(/^Look at this first/, "One\n\n Two ");
    because();
    press("Keep this version");
    await expect.poll(() => left.mock.calls.length).toBe(1);
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
    const [first] = SECOND.content.tasks;
    expect(sent[0]?.body).toEqual({
      reason: "We know better.",
      content: {
        ...SECOND.content,
        look_first: ["One", "Two"],
        tasks: [{ ...first, title: "Call them back", due_hours: null, due_fraction: 0.335 }],
      },
    });
    expect(localStorage.getItem(DRAFT)).toBeNull();
  });

  it("gets a further task, for a party and before closing", async () => {
    const sent = answer("put", PUT, { ...SECOND, version: 3 });
    const { put, press, because } = await form();
    press("Add a task");
    put("What is to be done", "Tell the court", 2);
    put("Key", "court", 2);
    put("It is", "mandatory", 2);
    put("For", "party", 2);
    because();
    press("Keep this version");
    await expect.poll(() => sent.length).toBe(1);
    const { content } = (sent[0] as { body: { content: TemplateContent } }).body;
    expect(content.tasks[2]).toMatchObject({ key: "court", is_mandatory: true, is_required: false });
    expect(content.tasks[2]).toMatchObject({ for_kind: "party", for_role: "requester", due_hours: null });
  });

  it("is not sent without a reason, or while a row is unfinished", async () => {
    const sent = answer("put", PUT, { ...SECOND, version: 3 });
    const { fields, put, press, because } = await form();
    press("Keep this version");
    because();
    press("Add a task");
    expect(fields.getByText("Each task says what is to be done.")).toBeVisible();
    press("Keep this version");
    put("What is to be done", "Tell the market", 2);
    put("Key", "verify", 2);
    expect(fields.getByText("The key verify names two tasks.")).toBeVisible();
    expect(sent).toHaveLength(0);
  });

  it("names a group by the groups there are", async () => {
    const { fields, put } = await form();
    put("For", "group");
    const which = fields.getAllByLabelText("Which")[0] as HTMLElement;
    expect(which).toHaveValue("legal");
    expect(await within(which).findByText("comms")).toBeInTheDocument();
  });

  it("keeps what was typed where somebody was quicker, and is put over theirs when one says so", async () => {
    refuse("put", PUT, 412, "stale_version", "The template is at version 3.");
    const { fields, put, press, because } = await form();
    put("What is to be done", "Call them back");
    because();
    answer("get", "/api/case-templates", [{ ...SECOND, version: 3 }]);
    press("Keep this version");
    fireEvent.click(await fields.findByText("Base mine on version 3"));
    const sent = answer("put", PUT, { ...SECOND, version: 4 });
    expect(fields.getAllByLabelText("What is to be done")[0]).toHaveValue("Call them back");
    press("Keep this version");
    await expect.poll(() => sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("is kept as a draft until it is let go", async () => {
    const { fields, put, press, left } = await form();
    put("What is to be done", "Call them back");
    expect(localStorage.getItem(DRAFT)).toContain("Call them back");
    press("Let my changes go");
    expect(localStorage.getItem(DRAFT)).toBeNull();
    expect(left).toHaveBeenCalledOnce();
    expect(fields.getAllByLabelText("What is to be done")[0]).toHaveValue("Check who asks");
  });
});
