/** Triage: the list of leads, and beside it the active one; judged by keys without looking away. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type LeadLine, leadQuery } from "@/api/leads";
import { PHONE, ROOMY, useMedia, WIDE } from "@/lib/media";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Page } from "@/ui/Page";
import { Dialogs } from "./Dialogs";
import { LeadFilters } from "./LeadFilters";
import { LeadPane } from "./LeadPane";
import styles from "./Leads.module.css";
import { LeadsList } from "./LeadsList";
import { SelectedActs } from "./SelectedActs";
import { useLeadActs } from "./useLeadActs";
import { useLeads } from "./useLeads";
import { useTriage } from "./useTriage";

export function LeadsPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ at }, changeAddress] = useUrlState();
  const isWide = useMedia(WIDE);
  const isPhone = useMedia(PHONE);
  const isRoomy = useMedia(ROOMY);
  const { state, columns, leads, worked, narrowed } = useLeads(isWide && !isRoomy);
  const [chosen, choose] = useState(at);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const place = Math.max(
    0,
    worked.rows.findIndex((row) => row.ref === chosen),
  );
  const active = worked.rows[place];
  const triage = useTriage(worked.keep);

  const go = (ref: string) => {
    choose(ref);
    const next = worked.rows[worked.rows.findIndex((row) => row.ref === ref) + 1];
    if (isWide && next) client.prefetchQuery(leadQuery(next.ref));
  };
  const goOn = (lead: LeadLine) => {
    const next = worked.rows[worked.rows.findIndex((row) => row.ref === lead.ref) + 1];
    if (next) go(next.ref);
  };
  const open = (lead: LeadLine) => {
    // So that the way back leads to the same row.
    changeAddress({ at: lead.ref });
    navigate({ to: "/leads/$ref", params: { ref: lead.ref } });
  };
  const acts = useLeadActs({
    lead: (active && isWide && client.getQueryData(leadQuery(active.ref).queryKey)) || active,
    selected: worked.rows.filter((row) => selected.has(row.ref)),
    triage,
    onActed: goOn,
  });
  const cased = (lead: LeadLine) => {
    worked.keep({ ...lead, state: "in_case" });
    client.invalidateQueries({ queryKey: ["leads"] });
    goOn(lead);
  };
  return (
    <Page
      name="Leads"
      title="Leads"
      fills
      actions={
        worked.done > 0 && (
          <Button size="compact-sm" variant="default" onClick={worked.putAway}>
            Put away {worked.done.toLocaleString("en")} done
          </Button>
        )
      }
    >
      <div className={styles.desk}>
        <LeadsList
          isPhone={isPhone}
          leads={leads}
          rows={worked.rows}
          columns={columns}
          state={state}
          tools={<LeadFilters state={state} />}
          empty={<NoLeads isOpen={!state.filters.state} />}
          active={active?.ref}
          onActive={go}
          onOpen={open}
          selected={selected}
          onSelect={select}
          actions={<SelectedActs acts={acts} />}
          list="leads"
          exportAs={{ list: "leads", filters: narrowed }}
        />
        {isWide && active && <LeadPane line={active} acts={acts} triage={triage} />}
      </div>
      <Dialogs acts={acts} onShown={worked.keep} onCased={cased} onBulkDone={() => select(new Set())} />
    </Page>
  );
}

function NoLeads({ isOpen }: { isOpen: boolean }) {
  if (!isOpen) return <Empty title="No leads here">Take a filter away, or choose any state.</Empty>;
  return (
    <Empty title="No open leads">
      Every lead is judged. A hunt or a live detector brings new ones: go to Hunt with <kbd>g</kbd> <kbd>h</kbd>.
    </Empty>
  );
}
