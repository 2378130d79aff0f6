/** Updates: about what, for whom, and where each stands. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type UpdateLine, type UpdateState, updatesQuery } from "@/api/comms";
import { useMay } from "@/api/permissions";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { AUDIENCES, KINDS } from "@/ui/commsWords";
import { Empty } from "@/ui/Empty";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import styles from "./Comms.module.css";
import { STATES } from "./words";

const COLUMNS: readonly Column<UpdateLine>[] = [
  { id: "ref", header: "Update", width: 6, text: (one) => one.ref, cell: (one) => <Ref subject={one.ref} /> },
  {
    id: "subject",
    header: "About",
    width: 10,
    text: (one) => one.subject,
    cell: (one) => <Ref subject={one.subject} />,
  },
  { id: "title", header: "Title", text: (one) => one.title },
  { id: "audience", header: "For", width: 8, text: (one) => AUDIENCES[one.audience] },
  { id: "kind", header: "Kind", width: 10, text: (one) => KINDS[one.kind], priority: 3 },
  {
    id: "state",
    header: "State",
    width: 10,
    text: (one) => STATES[one.state].name,
    cell: (one) => <Tag tone={STATES[one.state].tone}>{STATES[one.state].name}</Tag>,
  },
  {
    id: "author",
    header: "Author",
    width: 8,
    text: (one) => one.author,
    cell: (one) => <Person id={one.author} />,
    priority: 3,
  },
  {
    id: "next_update_at",
    header: "Next update",
    width: 8,
    text: (one) => one.next_update_at ?? "",
    cell: (one) => <When at={one.next_update_at} />,
    priority: 2,
  },
];
const CHOICES = Object.entries(STATES).map(([value, { name }]) => ({ value, label: name }));
const SUBJECT = /^(ESC-\d{4}-\d{6,}|CASE-[1-9]\d*)$/;

export function CommsPage() {
  const mayWrite = useMay()("escalation:write");
  const table = useTableState(["state", "subject"]);
  const [, change] = useUrlState();
  const navigate = useNavigate();
  const { state, subject } = table.filters;
  const updates = useInfiniteQuery(updatesQuery({ state: state as UpdateState | undefined, subject }));
  const compose = () => {
    if (mayWrite) navigate({ to: "/comms/new", search: { subject } as never });
  };
  useShortcuts([{ keys: "n", label: "Write an update", group: "Comms", run: compose }]);
  const look = (words: string) => {
    const typed = words.trim().toUpperCase();
    if (typed === "" || SUBJECT.test(typed)) change({ subject: typed || undefined });
  };
  return (
    <Page
      name="Comms"
      title="Comms"
      about="What is told to whom; nothing that needs approval leaves without it."
      fills
      actions={
        <Button
          size="compact-sm"
          disabled={!mayWrite}
          title={mayWrite ? undefined : "Your roles read escalations and do not work on them."}
          onClick={compose}
        >
          Write an update
        </Button>
      }
    >
      <div className={styles.fills}>
        <DataTable
          label="Updates"
          rows={updates.data?.pages.flatMap((page) => page.items) ?? []}
          columns={COLUMNS}
          rowId={(one) => one.ref}
          state={table}
          isLoading={updates.isLoading}
          error={updates.error}
          onRetry={updates.refetch}
          hasMore={updates.hasNextPage}
          onMore={() => !updates.isFetchingNextPage && updates.fetchNextPage()}
          onOpen={(one) => navigate({ to: "/comms/$ref", params: { ref: one.ref } })}
          empty={
            <Empty title={state || subject ? "No update fits" : "No update yet"}>
              An update is made of the record of an escalation: press <kbd>n</kbd>, name it, and say who reads it.
            </Empty>
          }
          tools={
            <>
              <NativeSelect
                size="xs"
                aria-label="State of updates"
                data={[{ value: "", label: "Any state" }, ...CHOICES]}
                value={state ?? ""}
                onChange={(event) => change({ state: event.currentTarget.value })}
              />
              <TextInput
                key={subject}
                size="xs"
                aria-label="About"
                placeholder="About, as ESC-2026-000001"
                defaultValue={subject}
                onKeyDown={(event) => event.key === "Enter" && look(event.currentTarget.value)}
                onBlur={(event) => look(event.currentTarget.value)}
              />
            </>
          }
        />
      </div>
    </Page>
  );
}
