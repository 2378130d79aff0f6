/** Brings a lead into a case: a new one, filled in from the lead, or one that is already worked on. */
import { Modal, Tabs } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { LeadLine } from "@/api/leads";
import { attachToCase, openCase } from "@/api/triage";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { AttachForm } from "./AttachForm";
import { type CaseForm, NewCaseForm } from "./NewCaseForm";

type CaseDialogProps = { lead: LeadLine; onDone: (lead: LeadLine) => void; onClose: () => void };

export function CaseDialog({ lead, onDone, onClose }: CaseDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const finish = (ref: string, said: string) => {
    client.invalidateQueries({ queryKey: ["cases"] });
    const go = () => void navigate({ to: "/cases/$ref", params: { ref } });
    done(said, { label: `Go to ${ref}`, run: go }, "triage");
    onDone(lead);
    onClose();
  };
  const opening = useMutation({
    mutationFn: (form: CaseForm) => openCase({ ...form, lead: lead.ref }),
    onSuccess: ({ ref }) => finish(ref, `${ref} is opened from ${lead.ref}.`),
    meta: { showsItsError: true },
  });
  const attaching = useMutation({
    mutationFn: (ref: string) => attachToCase(ref, lead.ref),
    onSuccess: ({ ref }) => finish(ref, `${lead.ref} is in ${ref}.`),
    meta: { showsItsError: true },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Case for ${lead.ref}`}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Tabs defaultValue="new" keepMounted={false}>
        <Tabs.List aria-label="Which case" mb="md">
          <Tabs.Tab value="new">Open a new case</Tabs.Tab>
          <Tabs.Tab value="known">Put it into a case</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="new">
          {opening.error && <Failure error={opening.error} />}
          <NewCaseForm lead={lead} isBusy={opening.isPending} onSubmit={opening.mutateAsync} onClose={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="known">
          {attaching.error && <Failure error={attaching.error} />}
          <AttachForm isBusy={attaching.isPending} onAttach={attaching.mutate} onClose={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
