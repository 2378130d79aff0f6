/** Taking a request in: as it came, once; what is not known yet is left out. */
import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { takeIn } from "@/api/escalations";
import { useMay } from "@/api/permissions";
import { useFormDraft } from "@/lib/drafts";
import { useNow } from "@/lib/now";
import { Caution } from "@/ui/Caution";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Page } from "@/ui/Page";
import styles from "./Escalations.module.css";
import { IntakeFields } from "./IntakeFields";
import { IntakeTimes } from "./IntakeTimes";
import { EMPTY, faultsOfIntake, isComplete, takenIn } from "./intake";
import { useChange } from "./useChange";

export function NewEscalationPage() {
  const mayWrite = useMay()("escalation:write");
  return (
    <Page
      name="New escalation"
      title="New escalation"
      about="As it came. What you do not know yet may stay empty; its clocks start by themselves."
    >
      {mayWrite ? (
        <IntakeForm />
      ) : (
        <Empty title="Your role takes nothing in">Specialists and leads take requests in.</Empty>
      )}
    </Page>
  );
}

function IntakeForm() {
  const navigate = useNavigate();
  const now = useNow();
  // A request was received when somebody began to take it in, unless the form says otherwise.
  const [begun] = useState(() => new Date().toISOString());
  const draft = useFormDraft("escalation.new", { ...EMPTY, received_at: begun });
  const faults = faultsOfIntake(draft.form, now);
  const open = (ref: string) => navigate({ to: "/escalations/$ref", params: { ref } });
  const take = useChange({
    run: () => takeIn(takenIn(draft.form)),
    said: ({ is_new, escalation: { ref } }) =>
      is_new
        ? `${ref} is taken in.`
        : `That request had been taken in before, as ${ref}. Nothing was changed, and your form is kept.`,
    onDone: ({ is_new, escalation }) => {
      if (is_new) draft.clear();
      open(escalation.ref);
    },
  });
  const isReady = isComplete(draft.form) && Object.keys(faults).length === 0;
  return (
    <form
      noValidate
      aria-label="New escalation"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) take.mutate(undefined);
      }}
    >
      <div className={styles.form}>
        {draft.isRestored && (
          <Caution title="Your draft was kept">
            Go on where you were, or{" "}
            <Button size="compact-xs" variant="default" onClick={draft.clear}>
              begin anew
            </Button>
          </Caution>
        )}
        <IntakeFields form={draft.form} faults={faults} onChange={draft.change} />
        <IntakeTimes form={draft.form} faults={faults} onChange={draft.change} />
        {take.error && <Failure error={take.error} />}
        {take.error && <p>What you wrote is kept here.</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => navigate({ to: "/escalations" })}>
            Back to the queue
          </Button>
          <Button
            type="submit"
            disabled={!isReady}
            title={isReady ? undefined : "Title, class and who asks are needed."}
            loading={take.isPending}
          >
            Take it in
          </Button>
        </Group>
      </div>
    </form>
  );
}
