/** Templates in their newest versions: for whom, in which language, and whether a native reader has checked them. */
import { useQuery } from "@tanstack/react-query";
import type { Template } from "@/api/comms";
import { templateName, templatesQuery } from "@/api/stakeholders";
import { useUrlState } from "@/lib/url";
import { AUDIENCES, KINDS, LOCALES } from "@/ui/commsWords";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import styles from "./comms.module.css";
import { TemplateDrawer } from "./TemplateDrawer";

const checkedWord = (one: Template) => (one.is_checked ? "checked" : "machine-made draft");

const COLUMNS: readonly Column<Template>[] = [
  { id: "kind", header: "Kind", width: 12, text: (one) => KINDS[one.kind] },
  { id: "audience", header: "For", width: 10, text: (one) => AUDIENCES[one.audience] },
  { id: "locale", header: "Language", width: 10, text: (one) => LOCALES[one.locale] },
  { id: "jurisdiction", header: "Jurisdiction", width: 7, text: (one) => one.jurisdiction || "any", priority: 3 },
  { id: "title", header: "Title", text: (one) => one.title },
  {
    id: "version",
    header: "Version",
    width: 5,
    align: "right",
    text: (one) => String(one.version),
    value: (one) => one.version,
  },
  {
    id: "checked",
    header: "Reader",
    width: 11,
    text: checkedWord,
    cell: (one) => <Tag tone={one.is_checked ? "good" : "warn"}>{checkedWord(one)}</Tag>,
  },
];

export function TemplatesTab() {
  const templates = useQuery(templatesQuery);
  const table = useTableState();
  const [{ template }, change] = useUrlState();
  const open = templates.data?.find((one) => templateName(one) === template);
  return (
    <div className={styles.fills}>
      <DataTable
        label="Templates"
        rows={templates.data ?? []}
        columns={COLUMNS}
        rowId={templateName}
        state={table}
        isLoading={templates.isLoading}
        error={templates.error}
        onRetry={templates.refetch}
        onOpen={(one) => change({ template: templateName(one) })}
      />
      {open && (
        <TemplateDrawer key={templateName(open)} template={open} onClose={() => change({ template: undefined })} />
      )}
    </div>
  );
}
