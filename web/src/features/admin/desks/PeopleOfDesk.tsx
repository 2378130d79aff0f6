/** Whose time is when at a desk, and whom it calls. */
import { useAct } from "@/api/act";
import { type Desk, removeTurn } from "@/api/desks";
import { usePeople } from "@/api/people";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import { ToldTable } from "../Told";
import { OnCallCard } from "./OnCallCard";
import { SwapsCard } from "./SwapsCard";
import { TakeOff } from "./TakeOff";
import { TurnForm } from "./TurnForm";

const KINDS = { on: "within the shifts", extra: "beyond the shifts", away: "away" } as const;
const still = { error: null, isLoading: false, refetch: () => undefined };

export function PeopleOfDesk({ desk, mayChange }: { desk: Desk; mayChange: boolean }) {
  const nameOf = usePeople();
  const told = { renews: ["desks"], onDone: () => done("It is taken off.") };
  const unroster = useAct((turn: number) => removeTurn(desk.key, turn), told);
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
      <OnCallCard desk={desk} mayChange={mayChange} />
      <SwapsCard desk={desk.key} mayChange={mayChange} />
    </>
  );
}
