/** Holds: somebody's data that must stay, whatever erasure is asked for, until the hold is lifted. */
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Hold, holdsQuery, liftHold, placeHold } from "@/api/erasures";
import { forgetDraft, useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { ToldTable } from "./Told";

export function HoldsCard() {
  const holds = useInfiniteQuery(holdsQuery);
  const [isPlacing, setPlacing] = useState(false);
  return (
    <Card
      title="Holds"
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setPlacing(!isPlacing)} aria-expanded={isPlacing}>
          Place a hold
        </Button>
      }
    >
      {isPlacing && <PlaceHold onPlaced={() => setPlacing(false)} />}
      <ToldTable
        label="Holds"
        told={{ ...holds, data: holds.data?.pages.flatMap((page) => page.items) }}
        heads={["Hold", "Who", "Why", "Placed", "State"]}
        empty={<Empty title="No hold stands">A hold keeps somebody's data, as for a court, until it is lifted.</Empty>}
        rowId={(one) => one.ref}
        cells={(one) => [
          <code key="ref">{one.ref}</code>,
          <EntityChip key="who" entity={one.entity} />,
          one.reason,
          <span key="placed">
            <Person id={one.placed_by} />, <When at={one.placed_at} />
          </span>,
          <HoldState key="state" hold={one} />,
        ]}
      />
    </Card>
  );
}

function PlaceHold({ onPlaced }: { onPlaced: () => void }) {
  const draft = useFormDraft("hold.place", { entity: "", reason: "" });
  const { entity, reason } = draft.form;
  const place = useAct(() => placeHold({ entity: entity.trim(), reason: reason.trim() }), {
    renews: ["erasures"],
    onDone: (hold) => {
      draft.clear();
      onPlaced();
      done(`${hold.ref} stands.`);
    },
  });
  const fault = entity && !/^[a-z_]+:.+$/.test(entity.trim()) ? "Write kind:id, as account:a1." : "";
  const isReady = entity.trim() !== "" && !fault && reason.trim() !== "";
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) place.mutate(undefined);
      }}
    >
      <Group align="flex-start" px="md" pb="md" gap="sm">
        <TextInput
          label="Whose data"
          required
          error={fault}
          value={entity}
          onChange={(event) => draft.change({ entity: event.currentTarget.value })}
        />
        <Textarea
          label="Why it must stay"
          required
          autosize
          minRows={1}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        <Button mt="lg" type="submit" disabled={!isReady} loading={place.isPending}>
          Place it
        </Button>
      </Group>
      {place.error && <Failure error={place.error} />}
    </form>
  );
}

function HoldState({ hold }: { hold: Hold }) {
  const [isAsking, setAsking] = useState(false);
  const draft = `hold.${hold.ref}.lift`;
  const lift = useAct((reason: string) => liftHold(hold.ref, reason), {
    renews: ["erasures"],
    onDone: () => {
      forgetDraft(draft);
      setAsking(false);
      done(`${hold.ref} is lifted.`);
    },
  });
  if (hold.lifted_at) {
    return (
      <span className={styles.soft}>
        lifted by <Person id={hold.lifted_by} />, <When at={hold.lifted_at} />: {hold.lifting_reason}
      </span>
    );
  }
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={`Lift ${hold.ref}`} onClick={() => setAsking(true)}>
        Lift
      </Button>
      {isAsking && (
        <Confirm
          title={`Lift ${hold.ref}`}
          action="Lift"
          isHarmful
          reason="Why it is lifted"
          isReasonNeeded
          draft={draft}
          isBusy={lift.isPending}
          error={lift.error}
          onConfirm={(reason) => lift.mutate(reason)}
          onClose={() => setAsking(false)}
        >
          The data may be erased from then on.
        </Confirm>
      )}
    </>
  );
}
