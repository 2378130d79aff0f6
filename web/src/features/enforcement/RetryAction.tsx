/** Another try of an action: its messages due now, or its file written again. */
import { Button } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Action, retryAction } from "@/api/enforcement";
import { useMay } from "@/api/permissions";
import { done } from "@/ui/told";

export function RetryAction({ action }: { action: Action }) {
  const may = useMay();
  const again = useAct(() => retryAction(action.ref), {
    renews: ["decisions", "actions", "messages"],
    isToldAside: true,
    onDone: () => done(action.state === "dead" ? `${action.ref} is sent again.` : "The file is written again."),
  });
  const why = may("decision:execute") ? undefined : "Your roles do not let you execute decisions.";
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={Boolean(why)}
      title={why}
      loading={again.isPending}
      onClick={() => again.mutate(undefined)}
    >
      {action.state === "dead" ? `Send ${action.ref} again` : "Write the file again"}
    </Button>
  );
}
