/** A case handed over to somebody else, with why. */
import { Button, Group, Modal, Select, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Case, changeLead } from "@/api/cases";
import { directoryQuery } from "@/api/people";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

export function ChangeLead({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const people = useQuery(directoryQuery);
  const [actor, choose] = useState<string | null>(null);
  const reason = useDraft(`lead-of.${shown.ref}`);
  const hand = useCaseChange({
    run: () => changeLead(shown, actor ?? "", reason.text.trim()),
    said: () => `${shown.ref} has another lead.`,
    onDone: () => {
      reason.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isReady = actor !== null && reason.text.trim() !== "";
  return (
    <Modal opened onClose={onClose} title="Change the lead" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) hand.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <Select
            label="New lead"
            required
            searchable
            data={(people.data ?? [])
              .filter((one) => one.id !== shown.lead)
              .map((one) => ({ value: one.id, label: one.name }))}
            value={actor}
            onChange={choose}
          />
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            value={reason.text}
            onChange={(event) => reason.write(event.currentTarget.value)}
          />
          {hand.error && <Failure error={hand.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={hand.isPending}>
              Hand it over
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
