/** What may be done with a whole handover: freeze it, take it along as Markdown, print it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { freezeHandover, type Handover, writeOut } from "@/api/handovers";
import { useMay } from "@/api/permissions";
import { saveAs } from "@/lib/saveAs";
import { useUrlState } from "@/lib/url";
import { Confirm } from "@/ui/Confirm";
import { Icon } from "@/ui/Icon";
import { done } from "@/ui/told";

export function HandoverActs({ handover }: { handover: Handover }) {
  const may = useMay();
  const [, change] = useUrlState();
  const [isAsked, ask] = useState(false);
  const isDraft = handover.state === "draft";
  const take = useAct(() => writeOut(handover.ref), {
    renews: [],
    isToldAside: true,
    onDone: (note) => saveAs(new Blob([note.markdown], { type: "text/markdown" }), `${note.ref}.md`),
  });
  const freeze = useAct(() => freezeHandover(handover), {
    renews: ["handovers", "floor"],
    onDone: () => {
      ask(false);
      done(`${handover.ref} is frozen. The next shift accepts it item by item.`);
    },
  });
  const mayWrite = may("escalation:write");
  return (
    <>
      {isDraft && (
        <Button
          size="compact-sm"
          disabled={!mayWrite}
          title={mayWrite ? undefined : "Your roles read escalations and do not work on them."}
          onClick={() => ask(true)}
        >
          Freeze
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="download" size={14} />}
        loading={take.isPending}
        onClick={() => take.mutate(undefined)}
      >
        Markdown
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => change({ view: "print" }, { replace: false })}>
        Print view
      </Button>
      {isAsked && (
        <Confirm
          title={`Freeze ${handover.ref}`}
          action="Freeze"
          isBusy={freeze.isPending}
          error={freeze.error}
          onConfirm={() => freeze.mutate(undefined)}
          onClose={() => ask(false)}
        >
          The note stays as it is from here on: nobody edits it again. What comes in later is its addendum. The next
          shift accepts or declines each of its {handover.items.length} items; until then the owners stay.
        </Confirm>
      )}
    </>
  );
}
