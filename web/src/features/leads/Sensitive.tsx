/** Shows what stands behind the stand-ins of a lead, for a purpose that the ledger keeps. */
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Lead, showSensitive } from "@/api/leads";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { useDraft } from "@/lib/drafts";
import styles from "./Leads.module.css";

type SensitiveProps = {
  lead: Lead;
  shownFor: string;
  onShown: (lead: Lead, purpose: string) => void;
  onHide: () => void;
};

export function Sensitive({ lead, shownFor, onShown, onHide }: SensitiveProps) {
  const mayUnmask = useMay()("data:unmask");
  const [isAsking, setAsking] = useState(false);
  const purpose = useDraft(`purpose.${lead.ref}`);
  const look = useMutation({
    mutationFn: () => showSensitive(lead.ref, purpose.text.trim()),
    onSuccess: (shown) => {
      onShown(shown, purpose.text.trim());
      purpose.clear();
      setAsking(false);
    },
    meta: { showsItsError: true },
  });
  const problem = look.error && asProblem(look.error);
  if (shownFor) {
    return (
      <p className={styles.notice} role="status">
        <span>Sensitive values are shown for: {shownFor}. The look is in the ledger.</span>
        <Button size="compact-sm" variant="default" onClick={onHide}>
          Hide them
        </Button>
      </p>
    );
  }
  if (!isAsking) {
    return (
      <p className={styles.notice}>
        <span>
          Some values are hidden behind stand-ins.
          {!mayUnmask && " Your role may not see them."}
        </span>
        {mayUnmask && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            Show sensitive values
          </Button>
        )}
      </p>
    );
  }
  return (
    <form
      className={styles.notice}
      onSubmit={(event) => {
        event.preventDefault();
        if (purpose.text.trim()) look.mutate();
      }}
    >
      <TextInput
        className={styles.grow}
        label="What do you need them for?"
        description="The look and its purpose are noted."
        maxLength={500}
        required
        autoFocus
        value={purpose.text}
        onChange={(event) => purpose.write(event.currentTarget.value)}
        error={problem && [problem.detail || problem.title, problem.fix].filter(Boolean).join(" ")}
      />
      <Button type="submit" size="compact-sm" disabled={!purpose.text.trim()} loading={look.isPending}>
        Show them
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        Cancel
      </Button>
    </form>
  );
}
