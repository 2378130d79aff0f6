/** A question before what cannot be undone: what will happen, and a reason where the record wants one. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";

type ConfirmProps = {
  title: string;
  /** What happens, to whom, and whether it can be undone. */
  children: ReactNode;
  action: string;
  isHarmful?: boolean;
  /** Asks for a reason; its label. */
  reason?: string;
  isReasonNeeded?: boolean;
  isBusy?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

export function Confirm(props: ConfirmProps) {
  const [reason, setReason] = useState("");
  const isReady = !props.isReasonNeeded || reason.trim() !== "";
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) props.onConfirm(reason.trim());
        }}
      >
        <Stack gap="md">
          <div>{props.children}</div>
          {props.reason && (
            <Textarea
              label={props.reason}
              required={props.isReasonNeeded}
              autosize
              minRows={2}
              value={reason}
              data-autofocus
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              color={props.isHarmful ? "red" : undefined}
              disabled={!isReady}
              loading={props.isBusy}
            >
              {props.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
