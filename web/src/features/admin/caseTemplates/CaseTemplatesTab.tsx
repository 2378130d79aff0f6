/** Case templates: what each class of demand brings with it, in its newest version. */
import { useQuery } from "@tanstack/react-query";
import { type CaseTemplate, caseTemplatesQuery } from "@/api/caseTemplates";
import { useUrlState } from "@/lib/url";
import { CLASSES } from "@/ui/demandWords";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { CLOSING, weightOf } from "@/ui/templateWords";
import styles from "../admin.module.css";
import { CaseTemplateDrawer } from "./CaseTemplateDrawer";

/** What keeps an escalation of the class from closing, beyond what the desk itself asks. */
function beforeClosing({ content }: CaseTemplate): string {
  const tasks = content.tasks.filter((task) => weightOf(task) !== "optional").map((task) => task.title);
  return [...content.closing.map((field) => CLOSING[field]), ...tasks].join(", ");
}

const COLUMNS: readonly Column<CaseTemplate>[] = [
  { id: "class", header: "Class", width: 16, text: (one) => CLASSES[one.demand_class] },
  {
    id: "version",
    header: "Version",
    width: 5,
    align: "right",
    text: (one) => String(one.version),
    value: (one) => one.version,
  },
  {
    id: "tasks",
    header: "Tasks",
    width: 5,
    align: "right",
    text: (one) => String(one.content.tasks.length),
    value: (one) => one.content.tasks.length,
  },
  { id: "closing", header: "Before closing", text: beforeClosing, priority: 2 },
  { id: "reason", header: "Why", text: (one) => one.reason, priority: 3 },
];

export function CaseTemplatesTab() {
  const templates = useQuery(caseTemplatesQuery);
  const table = useTableState();
  const [{ class: named }, change] = useUrlState();
  const open = templates.data?.find((one) => one.demand_class === named);
  return (
    <div className={styles.fills}>
      <DataTable
        label="Case templates"
        rows={templates.data ?? []}
        columns={COLUMNS}
        rowId={(one) => one.demand_class}
        state={table}
        isLoading={templates.isLoading}
        error={templates.error}
        onRetry={templates.refetch}
        onOpen={(one) => change({ class: one.demand_class })}
      />
      {open && (
        <CaseTemplateDrawer key={open.demand_class} template={open} onClose={() => change({ class: undefined })} />
      )}
    </div>
  );
}
