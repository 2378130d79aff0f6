/** Handovers: the notes from shift to shift, and whether every grave clock has an owner who is there. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "@/api/permissions";
import { useShortcuts } from "@/lib/shortcuts";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { DraftHandover } from "./DraftHandover";
import { HandoverList } from "./HandoverList";
import { OwnershipTab } from "./OwnershipTab";

export function HandoversPage() {
  const may = useMay();
  const mayWrite = may("escalation:write");
  const [isDrafting, setDrafting] = useState(false);
  const draft = () => mayWrite && setDrafting(true);
  useShortcuts([{ keys: "n", label: "Draft a handover", group: "Handovers", run: draft }]);
  return (
    <Page
      name="Handovers"
      title="Handovers"
      about="What one shift leaves to the next, accepted item by item."
      actions={
        <Button
          size="compact-sm"
          disabled={!mayWrite}
          title={mayWrite ? undefined : "Your roles read escalations and do not work on them."}
          onClick={draft}
        >
          Draft a handover
        </Button>
      }
    >
      <Tabs
        label="Handovers"
        tabs={[
          { id: "notes", name: "Notes", content: () => <HandoverList /> },
          { id: "ownership", name: "Ownership", content: () => <OwnershipTab /> },
        ]}
      />
      {isDrafting && <DraftHandover onClose={() => setDrafting(false)} />}
    </Page>
  );
}
