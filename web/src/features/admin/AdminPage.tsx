/** Admin: the desk's people, its record and its state; everybody sees here what is theirs. */
import type { Permission } from "@/api/permissions";
import { useMay } from "@/api/permissions";
import { Page } from "@/ui/Page";
import { type Tab, Tabs } from "@/ui/Tabs";
import { CaseTemplatesTab } from "./caseTemplates/CaseTemplatesTab";
import { GroupsTab } from "./comms/GroupsTab";
import { TemplatesTab } from "./comms/TemplatesTab";
import { DesksTab } from "./desks/DesksTab";
import { ErasuresTab } from "./ErasuresTab";
import { GlassTab } from "./GlassTab";
import { HashesTab } from "./HashesTab";
import { HealthTab } from "./HealthTab";
import { HoldingTab } from "./HoldingTab";
import { AuthoritiesTab } from "./intake/AuthoritiesTab";
import { SourcesTab } from "./intake/SourcesTab";
import { LedgerTab } from "./LedgerTab";
import { MineTab } from "./MineTab";
import { ObligationsTab } from "./obligations/ObligationsTab";
import { PeopleTab } from "./PeopleTab";
import { PriorityTab } from "./priority/PriorityTab";
import { SettingsTab } from "./SettingsTab";

/** Each tab with the permissions of which one is enough; without any it is everybody's. */
const TABS: ReadonlyArray<Tab & { any?: readonly Permission[] }> = [
  { id: "people", name: "People", any: ["user:admin"], content: () => <PeopleTab /> },
  { id: "mine", name: "My sessions", content: () => <MineTab /> },
  { id: "desks", name: "Desks and calendars", content: () => <DesksTab /> },
  { id: "glass", name: "Glass", any: ["glass:break", "glass:review"], content: () => <GlassTab /> },
  { id: "holding", name: "Holding", any: ["evidence:screen", "evidence:instruct"], content: () => <HoldingTab /> },
  { id: "hashes", name: "Hashes", any: ["evidence:screen"], content: () => <HashesTab /> },
  { id: "obligations", name: "Obligations", content: () => <ObligationsTab /> },
  { id: "priority", name: "Priority", any: ["escalation:read"], content: () => <PriorityTab /> },
  { id: "case-templates", name: "Case templates", any: ["escalation:read"], content: () => <CaseTemplatesTab /> },
  { id: "groups", name: "Groups", any: ["desk:write", "escalation:read"], content: () => <GroupsTab /> },
  { id: "templates", name: "Templates", any: ["desk:write", "escalation:read"], content: () => <TemplatesTab /> },
  { id: "sources", name: "Sources", any: ["destination:admin"], content: () => <SourcesTab /> },
  { id: "authorities", name: "Authorities", any: ["escalation:read"], content: () => <AuthoritiesTab /> },
  { id: "ledger", name: "Ledger", any: ["ledger:read"], content: () => <LedgerTab /> },
  { id: "erasures", name: "Erasures", any: ["data:erase"], content: () => <ErasuresTab /> },
  { id: "health", name: "Health", any: ["metrics:read"], content: () => <HealthTab /> },
  { id: "settings", name: "Settings", any: ["user:admin"], content: () => <SettingsTab /> },
];

export function AdminPage() {
  const may = useMay();
  const tabs = TABS.filter(({ any }) => !any || any.some((one) => may(one)));
  return (
    <Page name="Admin" title="Admin">
      <Tabs label="Admin" tabs={tabs} />
    </Page>
  );
}
