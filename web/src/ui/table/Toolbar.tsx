/** What narrows a list: words, columns and a room's own filters; and how many rows are shown. */
import { Button, Checkbox, Popover, Stack, TextInput } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { Icon } from "../Icon";
import type { Column } from "./column";
import styles from "./DataTable.module.css";
import type { TableState } from "./useTableState";

type ToolbarProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  state: TableState;
  count: number;
  of: number;
  hasMore?: boolean;
  children?: ReactNode;
};

export function Toolbar<Row>({ label, columns, state, count, of, hasMore, children }: ToolbarProps<Row>) {
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "/", label: "Filter the list", group: "List", run: () => field.current?.focus() }]);
  const hide = (id: string, isShown: boolean) =>
    state.change({ hidden: isShown ? state.hidden.filter((one) => one !== id) : [...state.hidden, id] });
  return (
    <div className={styles.toolbar}>
      <TextInput
        ref={field}
        className={styles.words}
        size="xs"
        aria-label={`Filter ${label.toLowerCase()}`}
        placeholder="Filter  /"
        leftSection={<Icon name="search" size={13} />}
        value={state.words}
        onChange={(event) => state.change({ words: event.currentTarget.value })}
        onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
      />
      {children}
      <span className={styles.count} role="status">
        {count === of ? "" : `${count.toLocaleString("en")} of `}
        {of.toLocaleString("en")}
        {hasMore && "+"}
      </span>
      <Popover position="bottom-end" withinPortal trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant="default" leftSection={<Icon name="columns" size={13} />}>
            Columns
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">
            {columns.map((column) => (
              <Checkbox
                key={column.id}
                size="xs"
                label={column.header}
                checked={!state.hidden.includes(column.id)}
                onChange={(event) => hide(column.id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
