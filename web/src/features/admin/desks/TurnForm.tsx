/** Somebody's time at a desk, on the roster or to be called; times are the viewer's own. */
import { Button, Checkbox, Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { type Desk, type NewTurn, setCall, setTurn } from "@/api/desks";
import { directoryQuery } from "@/api/people";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { instantOf } from "./hours";

const NOTHING = {
  person: "",
  kind: "on" as NonNullable<NewTurn["kind"]>,
  rank: 1,
  isOverride: false,
  from: "",
  until: "",
};
const KINDS = [
  { value: "on", label: "Within the shifts" },
  { value: "extra", label: "Beyond the shifts" },
  { value: "away", label: "Away" },
];

export function TurnForm({ desk, what }: { desk: Desk; what: "roster" | "call" }) {
  const people = useQuery(directoryQuery);
  const draft = useFormDraft(`desk.${desk.key}.${what}`, NOTHING);
  const { person, kind, rank, isOverride, from, until } = draft.form;
  const starts = instantOf(from);
  const ends = instantOf(until);
  const set = useAct(
    async (time: { starts: string; ends: string }) => {
      await (what === "roster"
        ? setTurn(desk.key, { person, kind, ...time })
        : setCall(desk.key, { person, rank, is_override: isOverride, ...time }));
    },
    {
      renews: ["desks"],
      onDone: () => {
        draft.clear();
        done(`${person} is noted.`);
      },
    },
  );
  const fault = starts && ends && starts >= ends ? "It ends before it starts." : "";
  const time = starts && ends && !fault ? { starts, ends } : undefined;
  return (
    <form
      noValidate
      aria-label={what === "roster" ? "Roster somebody" : "Call somebody"}
      onSubmit={(event) => {
        event.preventDefault();
        if (time && person) set.mutate(time);
      }}
    >
      <Group align="flex-start" p="md" gap="sm">
        <NativeSelect
          label="Who"
          value={person}
          data={["", ...(people.data ?? []).map((one) => one.name)]}
          onChange={(event) => draft.change({ person: event.currentTarget.value })}
        />
        {what === "roster" ? (
          <NativeSelect
            label="Counts"
            value={kind}
            data={KINDS}
            onChange={(event) => draft.change({ kind: event.currentTarget.value as typeof kind })}
          />
        ) : (
          <>
            <NumberInput
              label="Rank"
              min={1}
              max={9}
              value={rank}
              disabled={isOverride}
              onChange={(value) => draft.change({ rank: Number(value) || 1 })}
            />
            <Checkbox
              mt="xl"
              label="Before every rank"
              checked={isOverride}
              onChange={(event) => draft.change({ isOverride: event.currentTarget.checked })}
            />
          </>
        )}
        <TextInput
          label="From, your time"
          type="datetime-local"
          value={from}
          onChange={(event) => draft.change({ from: event.currentTarget.value })}
        />
        <TextInput
          label="Until, your time"
          type="datetime-local"
          error={fault}
          value={until}
          onChange={(event) => draft.change({ until: event.currentTarget.value })}
        />
        <Button mt="lg" type="submit" disabled={!time || !person} loading={set.isPending}>
          Note it
        </Button>
      </Group>
      {set.error && <Failure error={set.error} />}
    </form>
  );
}
