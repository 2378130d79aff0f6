/** Which columns of a list are shown. */
import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { Icon } from "../Icon";
import type { Column } from "./column";
import type { TableState } from "./useTableState";

type ColumnsProps<Row> = { columns: readonly Column<Row>[]; shown: readonly Column<Row>[]; state: TableState };

export function Columns<Row>({ columns, shown, state }: ColumnsProps<Row>) {
  const show = (id: string, isShown: boolean) => {
    const left = columns.filter((column) => (column.id === id ? !isShown : !shown.includes(column)));
    state.change({ hidden: left.map((column) => column.id) });
  };
  return (
    <Popover position="bottom-end" withinPortal trapFocus hideDetached={false}>
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
              checked={shown.includes(column)}
              disabled={shown.length === 1 && shown.includes(column)}
              onChange={(event) => show(column.id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
