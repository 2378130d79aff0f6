/** How a case template is written as a form: numbers as texts, lines as one text; and what is wrong with one. Pure. */
import type { TemplateContent, TemplateTask } from "@/api/caseTemplates";
import type { Weight } from "@/ui/templateWords";
import { weightOf } from "@/ui/templateWords";

export const PARTIES = ["requester", "legal", "policy", "product", "user", "authority", "other_desk"];

export type TaskRow = {
  /** Tells a row from the others while it is edited. */
  id: number;
  key: string;
  title: string;
  weight: Weight;
  for_kind: TemplateTask["for_kind"];
  for_role: string;
  hours: string;
  percent: string;
};

export type TemplateForm = Omit<TemplateContent, "tasks" | "look_first"> & { rows: TaskRow[]; look_first: string };

export function rowOf(task: TemplateTask, id: number): TaskRow {
  return {
    id,
    key: task.key,
    title: task.title,
    weight: weightOf(task),
    for_kind: task.for_kind,
    for_role: task.for_role,
    hours: task.due_hours?.toString() ?? "",
    percent: task.due_fraction ? String(Math.round(task.due_fraction * 10_000) / 100) : "",
  };
}

export function newRow(rows: readonly TaskRow[]): TaskRow {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  return { id, key: "", title: "", weight: "optional", for_kind: "role", for_role: "desk", hours: "", percent: "" };
}

export function formOf(content: TemplateContent): TemplateForm {
  const { tasks, look_first, ...rest } = content;
  return { ...rest, rows: tasks.map(rowOf), look_first: look_first.join("\n") };
}

const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));

function taskOf({ id: _, weight, hours, percent, ...row }: TaskRow): TemplateTask {
  const share = numberOf(percent);
  return {
    ...row,
    title: row.title.trim(),
    is_mandatory: weight === "mandatory",
    is_required: weight === "required",
    due_hours: numberOf(hours),
    due_fraction: share === null ? null : share / 100,
  };
}

export const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function contentOf({ rows, look_first, ...rest }: TemplateForm): TemplateContent {
  return { ...rest, tasks: rows.map(taskOf), look_first: linesOf(look_first) };
}

const outside = (text: string, most: number) => text.trim() !== "" && !(Number(text) > 0 && Number(text) <= most);

function faultOfRow(row: TaskRow): string {
  if (!row.title.trim()) return "Each task says what is to be done.";
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(row.key)) return "A key is of small letters, digits and _.";
  if (row.key.startsWith("tell_s")) return "Keys that begin with tell_s are the desk's own.";
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(row.for_role)) return "Each task says for whom it is.";
  if (outside(row.hours, 24 * 90)) return "Hours lie above 0, up to 2,160.";
  if (outside(row.percent, 100)) return "A share of the clock lies above 0, up to 100 %.";
  return "";
}

/** What is wrong with a form, or nothing; the desk looks again. */
export function faultOf(form: TemplateForm): string {
  const keys = form.rows.map((row) => row.key);
  const fault = form.rows.map(faultOfRow).find(Boolean);
  if (fault) return fault;
  const doubled = keys.find((key, place) => keys.indexOf(key) !== place);
  if (doubled) return `The key ${doubled} names two tasks.`;
  if (linesOf(form.look_first).length > 20) return "A first look has at most 20 lines.";
  return "";
}
