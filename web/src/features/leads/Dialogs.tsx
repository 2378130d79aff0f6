/** Whatever an act asks before it is done. */
import type { LeadLine } from "@/api/leads";
import { Confirm } from "@/ui/Confirm";
import { ActionMenu } from "./ActionMenu";
import { BulkDialog } from "./BulkDialog";
import { CaseDialog } from "./CaseDialog";
import { SnoozeDialog } from "./SnoozeDialog";
import type { LeadActs } from "./useLeadActs";
import { VERDICTS } from "./words";

type DialogsProps = {
  acts: LeadActs;
  onShown: (line: LeadLine) => void;
  /** A case took the lead in. */
  onCased: (lead: LeadLine) => void;
  /** An act on many was done. */
  onBulkDone?: () => void;
};

export function Dialogs({ acts, onShown, onCased, onBulkDone = () => undefined }: DialogsProps) {
  const { asked } = acts;
  const close = () => acts.ask(undefined);
  if (!asked) return null;
  switch (asked.what) {
    case "menu":
      return <ActionMenu title="Actions" acts={acts.acts} onClose={close} />;
    case "snooze":
      return (
        <SnoozeDialog
          lead={asked.lead}
          onSnooze={(growth, factor, reason) => acts.snooze(asked.lead, growth, factor, reason)}
          onClose={close}
        />
      );
    case "case":
      return <CaseDialog lead={asked.lead} onDone={onCased} onClose={close} />;
    case "bulk":
      return <BulkDialog leads={asked.leads} form={asked.form} onShown={onShown} onDone={onBulkDone} onClose={close} />;
    case "reason":
      return (
        <Confirm
          title={`${asked.lead.ref}: ${VERDICTS[asked.verdict].toLowerCase()}`}
          action={`Judge ${VERDICTS[asked.verdict].toLowerCase()}`}
          reason="Reason (optional)"
          onConfirm={(reason) => {
            acts.judge(asked.verdict, reason, asked.lead);
            close();
          }}
          onClose={close}
        >
          The verdict goes to all {asked.lead.member_count.toLocaleString("en")} members. The reason stays in the
          ledger.
        </Confirm>
      );
  }
}
