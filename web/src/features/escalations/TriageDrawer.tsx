/** The first look: what it is, where, how grave and how urgent; the matrix gives the severity. */
import { Button, Drawer, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Escalation, escalationQuery, type Matrix, matricesQuery, triageEscalation } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Caution } from "@/ui/Caution";
import { CLASSES } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { SeverityGrid } from "@/ui/SeverityGrid";
import { SeverityTag } from "@/ui/SeverityTag";
import styles from "./Escalations.module.css";
import { TriageFields } from "./TriageFields";
import { faultsOf, lookOf, severityOf, triageOf } from "./triage";
import { useChange } from "./useChange";

export function TriageDrawer({ reference, onClose }: { reference: string; onClose: () => void }) {
  const asked = useQuery(escalationQuery(reference));
  const matrices = useQuery(matricesQuery);
  const inForce = matrices.data?.[0];
  const error = asked.error ?? matrices.error;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={`Triage ${reference}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {error && <Failure error={error} />}
      {!error && !(asked.data && inForce) && <Loading />}
      {asked.data && inForce && <TriageForm shown={asked.data} matrix={inForce.content} onClose={onClose} />}
    </Drawer>
  );
}

type TriageFormProps = { shown: Escalation; matrix: Matrix; onClose: () => void };

function TriageForm({ shown, matrix, onClose }: TriageFormProps) {
  const draft = useFormDraft(`escalation.${shown.ref}.triage`, lookOf(shown));
  const look = draft.form;
  const byMatrix = severityOf(matrix, look);
  const faults = faultsOf(look, byMatrix, shown);
  const given = look.severity || byMatrix;
  const isLower = Boolean(shown.severity && given && given > shown.severity);
  const triage = useChange({
    run: () => triageEscalation(shown, triageOf(look, shown)),
    said: (now) =>
      now.severity_request
        ? `${now.ref} stays ${now.severity} until a second person agrees to ${now.severity_request.severity_asked}.`
        : `${now.ref} is ${now.severity ?? "without a severity still"}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const floor = matrix.at_least[look.demand_class];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        triage.mutate(undefined);
      }}
    >
      <Stack gap="md">
        {draft.isRestored && <p className={styles.soft}>Your draft was kept.</p>}
        <TriageFields look={look} faults={faults} onChange={draft.change} />
        <SeverityGrid chosen={{ impact: look.impact || null, urgency: look.urgency || null }}>
          {(impact, urgency) => matrix.severity[impact][urgency]}
        </SeverityGrid>
        <p aria-live="polite">
          {byMatrix ? (
            <>
              The matrix gives <SeverityTag severity={byMatrix} />
              {floor && `. ${CLASSES[look.demand_class]} is never below ${floor}`}.
            </>
          ) : (
            "Choose impact and urgency: the matrix gives the severity. Publicity never makes it graver."
          )}
        </p>
        {isLower && (
          <Caution title="Lower than it is now">
            Lowering from {shown.severity} to {given} waits for a second person. Until then {shown.severity} stands.
          </Caution>
        )}
        {triage.error && <Failure error={triage.error} />}
        {triage.error && <p>What you chose is kept here.</p>}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              draft.clear();
              onClose();
            }}
          >
            Let it go
          </Button>
          <Button type="submit" disabled={Object.keys(faults).length > 0} loading={triage.isPending}>
            Keep the triage
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
