/** The tabs of a page; which one is open stands in the address. */
import { Tabs as MantineTabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useUrlState } from "@/lib/url";

export type Tab = { id: string; name: string; count?: number; content: () => ReactNode };

export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const [state, change] = useUrlState();
  const open = tabs.find((tab) => tab.id === state.tab) ?? tabs[0];
  if (!open) return null;
  return (
    <MantineTabs
      value={open.id} // What narrows the list of one tab narrows no other.
      onChange={(tab) => change({ tab: tab ?? undefined, q: undefined, sort: undefined, hide: undefined })}
      keepMounted={false}
    >
      <MantineTabs.List aria-label={label} mb="md">
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.id} value={tab.id}>
            {tab.name}
            {tab.count !== undefined && ` (${tab.count.toLocaleString("en")})`}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      <MantineTabs.Panel value={open.id}>{open.content()}</MantineTabs.Panel>
    </MantineTabs>
  );
}
