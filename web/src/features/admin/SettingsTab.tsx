/** The settings with which the desk runs; they are read here and changed on its machine. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Setting, settingsQuery } from "@/api/admin";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import styles from "./admin.module.css";

const COLUMNS: readonly Column<Setting>[] = [
  { id: "name", header: "Setting", width: 16, text: (one) => one.name, cell: (one) => <code>{one.name}</code> },
  {
    id: "value",
    header: "Value",
    width: 16,
    text: valueShown,
    cell: (one) => <code title={valueShown(one)}>{valueShown(one)}</code>,
  },
  {
    id: "from",
    header: "From",
    width: 6,
    text: fromOf,
    cell: (one) => <Tag tone={one.is_default ? "plain" : "accent"}>{fromOf(one)}</Tag>,
  },
  {
    id: "help",
    header: "What it does",
    text: (one) => one.help,
    cell: (one) => <span title={one.help}>{one.help}</span>,
  },
];

function valueShown(setting: Setting): string {
  if (setting.is_secret) return `${setting.value} (secret, not shown)`;
  return setting.value || "(empty)";
}

function fromOf(setting: Setting): string {
  return setting.is_default ? "default" : "changed";
}

export function SettingsTab() {
  const settings = useQuery(settingsQuery);
  const table = useTableState([], "name");
  const [active, setActive] = useState<string>();
  return (
    <div className={styles.stack}>
      <p className={styles.words}>
        Nothing is changed here. A setting is read from the environment when the desk starts: set the variable of that
        name on its machine, and start the desk again.
      </p>
      <div className={styles.fills}>
        <DataTable
          label="Settings"
          rows={settings.data ?? []}
          columns={COLUMNS}
          rowId={(one) => one.name}
          state={table}
          isLoading={settings.isLoading}
          error={settings.error}
          onRetry={settings.refetch}
          active={active}
          onActive={setActive}
        />
      </div>
    </div>
  );
}
