/** A button whose act asks for a reason first; what was typed stays where it is refused. */
import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";

type ActWithReasonProps<Out> = {
  name: string;
  action: string;
  draft: string;
  act: UseMutationResult<Out, Error, string>;
  children: ReactNode;
};

export function ActWithReason<Out>({ name, action, draft, act, children }: ActWithReasonProps<Out>) {
  const [isAsking, setAsking] = useState(false);
  const confirmed = (reason: string) =>
    act.mutate(reason, {
      onSuccess: () => {
        forgetDraft(draft);
        setAsking(false);
      },
    });
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={name} onClick={() => setAsking(true)}>
        {action}
      </Button>
      {isAsking && (
        <Confirm
          title={name}
          action={action}
          reason="Why"
          isReasonNeeded
          draft={draft}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={confirmed}
          onClose={() => setAsking(false)}
        >
          {children}
        </Confirm>
      )}
    </>
  );
}
