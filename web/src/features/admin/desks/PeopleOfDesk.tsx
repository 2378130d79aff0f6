/** Whose time is when at a desk, and whom it calls. */
import { Button } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Desk, removeCall, removeTurn } from "@/api/desks";
import { usePeople } from "@/api/people";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import { ToldTable } from "../Told";
import { TurnForm } from "./TurnForm";

const KINDS = { on: "within the shifts", extra: "beyond the shifts", away: "away" } as const;
const still = { error: null, isLoading: false, refetch: () => undefined };

export function PeopleOfDesk({ desk, mayChange }: { desk: Desk; mayChange: boolean }) {
  const nameOf = usePeople();
  const told = { renews: ["desks"], onDone: () => done("It is taken off.") };
  const unroster = useAct((turn: number) => removeTurn(desk.key, turn), told);
  const uncall = useAct((turn: number) => removeCall(desk.key, turn), told);
  return (
    <>
      <Card title="Roster" flush count={desk.roster.length}>
        <ToldTable
          label="Roster"
          told={{ ...still, data: desk.roster }}
          heads={["Who", "Counts", "From", "Until", ""]}
          empty={<Empty title="Nobody is rostered">A shift that nobody is rostered for is not covered.</Empty>}
          rowId={(turn) => String(turn.id)}
          cells={(turn) => [
            <Person key="who" id={turn.person} />,
            KINDS[turn.kind],
            <Instant key="from" at={turn.starts} />,
            <Instant key="until" at={turn.ends} />,
            mayChange && (
              <TakeOff
                key="act"
                of={`${nameOf(turn.person)}, time ${turn.id}`}
                onClick={() => unroster.mutate(turn.id)}
              />
            ),
          ]}
        />
        {unroster.error && <Failure error={unroster.error} />}
        {mayChange && <TurnForm desk={desk} what="roster" />}
      </Card>
      <Card title="On call" flush count={desk.on_call.length}>
        <ToldTable
          label="On call"
          told={{ ...still, data: desk.on_call }}
          heads={["Rank", "Who", "From", "Until", ""]}
          numbers={["Rank"]}
          empty={<Empty title="Nobody is called">Who is called first has rank 1.</Empty>}
          rowId={(turn) => String(turn.id)}
          cells={(turn) => [
            turn.rank,
            <Person key="who" id={turn.person} />,
            <Instant key="from" at={turn.starts} />,
            <Instant key="until" at={turn.ends} />,
            mayChange && (
              <TakeOff
                key="act"
                of={`${nameOf(turn.person)}, call ${turn.id}`}
                onClick={() => uncall.mutate(turn.id)}
              />
            ),
          ]}
        />
        {uncall.error && <Failure error={uncall.error} />}
        {mayChange && <TurnForm desk={desk} what="call" />}
      </Card>
    </>
  );
}

function TakeOff({ of, onClick }: { of: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`Take off ${of}`} onClick={onClick}>
      Take off
    </Button>
  );
}
