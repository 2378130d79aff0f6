/** The evidence of a case, never previewed in the list, and the ways to collect more. */
import { Button, Menu } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Evidence, evidenceQuery, sealEvidence, verifyEvidence } from "@/api/evidence";
import { useShortcuts } from "@/lib/shortcuts";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { labelWords } from "@/ui/evidence/labels";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import type { Given } from "../brief/BriefTab";
import { useCaseChange } from "../useCaseChange";
import { EVIDENCE_TONE, plain } from "../words";
import { AttachExisting } from "./AttachExisting";
import { CollectFile } from "./CollectFile";
import { CollectLocator } from "./CollectLocator";
import { CollectQuery } from "./CollectQuery";
import styles from "./Evidence.module.css";

const COLUMNS: readonly Column<Evidence>[] = [
  { id: "ref", header: "Item", width: 5, text: (item) => item.ref, cell: (item) => <Ref subject={item.ref} /> },
  { id: "title", header: "Title", text: (item) => item.title },
  { id: "kind", header: "Kind", width: 6, text: (item) => plain(item.kind) },
  {
    id: "state",
    header: "State",
    width: 6,
    text: (item) => item.state,
    cell: (item) => <Tag tone={EVIDENCE_TONE[item.state]}>{item.state}</Tag>,
  },
  {
    id: "labels",
    header: "Labels",
    width: 8,
    text: (item) => item.labels.map(labelWords).join(", "),
    cell: (item) => item.labels.map((label) => <Tag key={label}>{labelWords(label)}</Tag>),
  },
  { id: "source", header: "Source", width: 8, text: (item) => item.source },
  {
    id: "by",
    header: "Collected by",
    width: 6,
    text: (item) => item.collected_by,
    cell: (item) => <Person id={item.collected_by} />,
  },
  {
    id: "at",
    header: "Collected",
    width: 6,
    text: (item) => item.collected_at,
    cell: (item) => <When at={item.collected_at} />,
  },
];

const WAYS = [
  { id: "query", name: "From a query", View: CollectQuery },
  { id: "file", name: "A file", View: CollectFile },
  { id: "locator", name: "A locator, without a copy", View: CollectLocator },
  { id: "attach", name: "An item of the locker", View: AttachExisting },
] as const;

export function EvidenceTab({ shown, isOpen }: Given) {
  const state = useTableState();
  const navigate = useNavigate();
  const items = useQueries({ queries: shown.evidence.map((ref) => evidenceQuery(ref)) });
  const evidence = items.flatMap(({ data }) => (data ? [data] : []));
  const [active, setActive] = useState<string>();
  const [way, collect] = useState<(typeof WAYS)[number]["id"]>();
  const [sealed, askToSeal] = useState<Evidence>();
  const chosen = evidence.find((item) => item.ref === active);
  const seal = useCaseChange({
    run: (item: Evidence) => sealEvidence(item),
    said: (item) => `${item.ref} is sealed.`,
    onDone: () => askToSeal(undefined),
  });
  const verify = useCaseChange({
    run: (item: Evidence) => verifyEvidence(item.ref),
    said: (item) => `${item.ref} is whole: its content and its record are what they were.`,
  });
  const open = (item: Evidence) =>
    navigate({ to: "/evidence/$ref", params: { ref: item.ref }, search: { case: shown.ref } as never });
  const isDraft = isOpen && chosen?.state === "draft";
  useShortcuts([
    { keys: "n", label: "Collect evidence from a query", group: "Case", run: () => isOpen && collect("query") },
    { keys: "s", label: "Seal the item", group: "Case", run: () => isDraft && askToSeal(chosen) },
  ]);
  const View = WAYS.find(({ id }) => id === way)?.View;
  return (
    <div className={styles.tab}>
      <DataTable
        label="Evidence"
        rows={evidence}
        columns={COLUMNS}
        rowId={(item) => item.ref}
        state={state}
        isLoading={items.some(({ isLoading }) => isLoading)}
        error={items.find(({ error }) => error)?.error}
        active={active}
        onActive={setActive}
        onOpen={open}
        empty={<Empty title="No evidence yet">Collect a query, a file, or the place of what must not be copied.</Empty>}
        tools={
          <>
            <Menu withinPortal position="bottom-start">
              <Menu.Target>
                <Button
                  size="compact-sm"
                  disabled={!isOpen}
                  title={isOpen ? undefined : "A closed case takes no evidence."}
                >
                  Collect…
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {WAYS.map(({ id, name }) => (
                  <Menu.Item key={id} onClick={() => collect(id)}>
                    {name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button size="compact-sm" variant="default" disabled={!isDraft} onClick={() => askToSeal(chosen)}>
              Seal
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!chosen}
              loading={verify.isPending}
              onClick={() => chosen && verify.mutate(chosen)}
            >
              Verify
            </Button>
            <Button size="compact-sm" variant="default" disabled={!chosen} onClick={() => chosen && open(chosen)}>
              Open
            </Button>
          </>
        }
      />
      {View && <View shown={shown} onClose={() => collect(undefined)} />}
      {sealed && (
        <Confirm
          title={`Seal ${sealed.ref}`}
          action="Seal"
          isBusy={seal.isPending}
          onConfirm={() => seal.mutate(sealed)}
          onClose={() => askToSeal(undefined)}
        >
          Its content is checked once more and then closed for ever. Nothing of it can be changed afterwards, and this
          cannot be undone.
        </Confirm>
      )}
    </div>
  );
}
