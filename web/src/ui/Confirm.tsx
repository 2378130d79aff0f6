/** A question before what cannot be undone: what will happen, and a reason where the record wants one. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useDraft } from "@/lib/drafts";
import { Failure } from "./Failure";

type ConfirmProps = {
  title: string;
  /** What happens, to whom, and whether it can be undone. */
  children: ReactNode;
  action: string;
  isHarmful?: boolean;
  /** Asks for a reason; its label. */
  reason?: string;
  isReasonNeeded?: boolean;
  /** Under which key the reason is kept until it was sent; who confirms forgets it with `forgetDraft`. */
  draft?: string;
  /** Whether something else still keeps it from being confirmed. */
  isBlocked?: boolean;
  /** Why it could not be done; the question stays open with what was typed. */
  error?: unknown;
  isBusy?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

export function Confirm(props: ConfirmProps) {
  const [typed, setTyped] = useState("");
  const kept = useDraft(props.draft ?? "");
  const [reason, setReason] = props.draft ? [kept.text, kept.write] : [typed, setTyped];
  const isReady = !props.isBlocked && (!props.isReasonNeeded || reason.trim() !== "");
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
          {props.error ? <Failure error={props.error} /> : null}
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
