/** Enforcement: what waits for a second pair of eyes, what left the desk, where to, and by which rules. */
import { Page } from "@/ui/Page";
import { type Tab, Tabs } from "@/ui/Tabs";
import { ActionsTab } from "./ActionsTab";
import { ApprovalsTab } from "./ApprovalsTab";
import { BookTab } from "./BookTab";
import { OutboxTab } from "./OutboxTab";

const TABS: readonly Tab[] = [
  { id: "approvals", name: "Approvals", content: () => <ApprovalsTab /> },
  { id: "actions", name: "Actions", content: () => <ActionsTab /> },
  { id: "outbox", name: "Outbox", content: () => <OutboxTab /> },
  { id: "policies", name: "Policy book", content: () => <BookTab /> },
];

export function EnforcementPage() {
  return (
    <Page
      name="Enforcement"
      title="Enforcement"
      about="What waits for a second pair of eyes, what left the desk, and by which rules."
    >
      <Tabs label="Enforcement" tabs={TABS} />
    </Page>
  );
}
