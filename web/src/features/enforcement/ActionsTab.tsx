/** Every action that was ordered: how it left the desk, what came back, and another try where it did not arrive. */
import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Action, type ActionState, actionsQuery } from "@/api/enforcement";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import { RetryAction } from "./RetryAction";
import styles from "./room.module.css";
import { ACTION_TONES, ACTION_WORDS, spelt } from "./words";

const COLUMNS: readonly Column<Action>[] = [
  { id: "ref", header: "Action", width: 5, text: (one) => one.ref },
  { id: "measure", field: "action", header: "Measure", width: 8, text: (one) => spelt(one.action) },
  { id: "entity", header: "Entity", text: (one) => one.entity, cell: (one) => <EntityChip entity={one.entity} /> },
  {
    id: "state",
    header: "State",
    width: 8,
    text: (one) => ACTION_WORDS[one.state],
    cell: (one) => <Tag tone={ACTION_TONES[one.state]}>{ACTION_WORDS[one.state]}</Tag>,
  },
  {
    id: "decision",
    header: "Decision",
    width: 5,
    text: (one) => one.decision,
    cell: (one) => <Ref subject={one.decision} />,
  },
  { id: "territory", header: "Where", width: 5, text: (one) => one.territory },
  {
    id: "left",
    field: "delivered_at",
    header: "Left the desk",
    width: 8,
    text: (one) => one.delivered_at ?? one.exported_at ?? "",
    cell: (one) => <When at={one.delivered_at ?? one.exported_at} />,
  },
  { id: "receipt", header: "Receipt", field: "export", width: 10, text: receiptOf },
];

/** Where it went, in a word: who took it, or in which file it lies. */
function receiptOf(action: Action): string {
  return action.receipt ? `taken by ${Object.keys(action.receipt).join(", ")}` : (action.export ?? "");
}

const STATES = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label: spelt(label) }));

export function ActionsTab() {
  const table = useTableState(["state", "about"]);
  const [, change] = useUrlState();
  const { state, about } = table.filters;
  const actions = useInfiniteQuery(actionsQuery({ state: state as ActionState | undefined }));
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  const loaded = actions.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = about ? loaded.filter((one) => one.ref === about) : loaded;
  const chosen = rows.find((one) => one.ref === active);
  return (
    <div className={styles.fills}>
      <DataTable
        label="Actions"
        rows={rows}
        columns={COLUMNS}
        rowId={(one) => one.ref}
        state={table}
        isLoading={actions.isLoading}
        error={actions.error}
        onRetry={actions.refetch}
        hasMore={actions.hasNextPage}
        onMore={() => !actions.isFetchingNextPage && actions.fetchNextPage()}
        active={active}
        onActive={setActive}
        onOpen={(one) => navigate({ to: "/enforcement/decisions/$ref", params: { ref: one.decision } })}
        empty={
          <Empty title="No action was ordered yet">
            Executing an approved decision makes one action for each entity. They show here as they leave the desk.
          </Empty>
        }
        list="actions"
        exportAs={{ list: "actions", filters: state ? { state } : {} }}
        tools={
          <>
            <NativeSelect
              size="xs"
              aria-label="State of actions"
              data={[{ value: "", label: "Any state" }, ...STATES]}
              value={state ?? ""}
              onChange={(event) => change({ state: event.currentTarget.value })}
            />
            {about && (
              <Button size="compact-sm" variant="light" onClick={() => change({ about: undefined })}>
                {`Only ${about}: show all`}
              </Button>
            )}
            {chosen && chosen.state !== "queued" && chosen.state !== "delivered" && <RetryAction action={chosen} />}
          </>
        }
      />
    </div>
  );
}
