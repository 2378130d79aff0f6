import { aContent, aTemplateTask } from "@testing/caseTemplates";
import { describe, expect, it } from "vitest";
import { dueWords, isStricter, weightOf } from "@/ui/templateWords";
import { contentOf, faultOf, formOf, newRow, type TaskRow } from "./words";

const form = (part: Partial<TaskRow> = {}) => {
  const made = formOf(aContent());
  const [first, ...rest] = made.rows as [TaskRow, ...TaskRow[]];
  return { ...made, rows: [{ ...first, ...part }, ...rest] };
};

describe("a template as a form", () => {
  it("comes back as it was", () => {
    const content = aContent({
      tasks: [
        aTemplateTask({ is_mandatory: true, due_hours: null, due_fraction: 0.335 }),
        aTemplateTask({ key: "other", for_kind: "group", for_role: "legal", due_fraction: null }),
      ],
    });
    expect(contentOf(formOf(content))).toEqual(content);
  });

  it("gets rows that differ from all that are there", () => {
    const { rows } = form();
    expect(newRow(rows).id).toBe(2);
    expect(newRow([]).id).toBe(0);
  });

  it.each([
    [{ title: " " }, /what is to be done/],
    [{ key: "Two words" }, /A key is of small letters/],
    [{ key: "tell_s0" }, /the desk's own/],
    [{ for_role: "" }, /for whom/],
    [{ hours: "0" }, /Hours lie above 0/],
    [{ hours: "2161" }, /Hours lie above 0/],
    [{ percent: "101" }, /share of the clock/],
    [{ key: "seal" }, /seal names two tasks/],
  ])("says of %o what is wrong with it", (part, says) => {
    expect(faultOf(form())).toBe("");
    expect(faultOf(form(part))).toMatch(says);
  });

  it("has a first look of few lines", () => {
    expect(faultOf({ ...form(), look_first: "line\n".repeat(21) })).toMatch(/at most 20/);
  });
});

describe("the words of a template", () => {
  it("tell when a task is due, and what it is to a closing", () => {
    expect(dueWords({ due_hours: 8, due_fraction: null })).toBe("8 h after receipt");
    expect(dueWords({ due_hours: null, due_fraction: 0.5 })).toBe("at 50 % of the shortest clock");
    expect(dueWords({ due_hours: null, due_fraction: null })).toBe("");
    expect(weightOf({ is_mandatory: true, is_required: true })).toBe("mandatory");
    expect(weightOf({ is_mandatory: false, is_required: false })).toBe("optional");
  });

  it("know which grade is the stricter", () => {
    expect(isStricter("red", "amber_strict")).toBe(true);
    expect(isStricter("amber", "amber")).toBe(false);
  });
});
