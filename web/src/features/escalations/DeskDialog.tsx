/** Moves an escalation to another desk, with a reason; the desks that may take it come with their terms. */
import { Button, Group, Modal, Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Escalation } from "@/api/escalations";
import { moveToDesk, routingQuery } from "@/api/routing";
import { useFormDraft } from "@/lib/drafts";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Terms } from "./Terms";
import { useChange } from "./useChange";

export function DeskDialog({ shown, onClose }: { shown: Escalation; onClose: () => void }) {
  const routing = useQuery(routingQuery(shown.ref));
  const draft = useFormDraft(`escalation.${shown.ref}.desk`, { desk: "", reason: "" });
  const { desk, reason } = draft.form;
  const move = useChange({
    run: () => moveToDesk(shown, desk, reason.trim()),
    said: (now) => `${now.escalation} is at the desk ${now.desk}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Desk of ${shown.ref}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate(undefined);
        }}
      >
        <Stack gap="md">
          {routing.error && <Failure error={routing.error} onRetry={routing.refetch} />}
          {routing.isLoading && <Loading label="Loading the desks" />}
          {routing.data?.desks.length === 0 && (
            <Empty title="No desk may take it">A desk needs the clearance of where it lives.</Empty>
          )}
          {routing.data && routing.data.desks.length > 0 && (
            <Radio.Group
              label="Which desk fits, the best first"
              description={shown.desk ? `It is at the desk ${shown.desk}.` : "It is at no desk yet."}
              value={desk}
              onChange={(chosen) => draft.change({ desk: chosen })}
            >
              <Stack gap="sm" mt="xs">
                {routing.data.desks.map((one) => (
                  <Radio
                    key={one.desk}
                    value={one.desk}
                    label={one.desk}
                    disabled={one.desk === shown.desk}
                    description={<Terms terms={one.terms} />}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            label="Why"
            required
            autosize
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {move.error && <Failure error={move.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!desk || !reason.trim()} loading={move.isPending}>
              Move it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
