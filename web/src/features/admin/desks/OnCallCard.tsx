/** Whom a desk calls, in which order; one's own turns can be swapped, and those who run the desk swap any. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Desk, removeCall } from "@/api/desks";
import { usePeople } from "@/api/people";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import styles from "../admin.module.css";
import { ToldTable } from "../Told";
import { AskForSwap } from "./AskForSwap";
import { TakeOff } from "./TakeOff";
import { TurnForm } from "./TurnForm";

type Turn = Desk["on_call"][number];

export function OnCallCard({ desk, mayChange }: { desk: Desk; mayChange: boolean }) {
  const nameOf = usePeople();
  const me = useMe().id;
  const mayBeCalled = useMay()("escalation:write");
  const [swapped, swap] = useState<Turn>();
  const uncall = useAct((turn: number) => removeCall(desk.key, turn), {
    renews: ["desks", "swaps"],
    onDone: () => done("It is taken off."),
  });
  const maySwap = (turn: Turn) => mayChange || (mayBeCalled && turn.person === me);
  return (
    <Card title="On call" flush count={desk.on_call.length}>
      <ToldTable
        label="On call"
        told={{ error: null, isLoading: false, refetch: () => undefined, data: desk.on_call }}
        heads={["Rank", "Who", "From", "Until", ""]}
        numbers={["Rank"]}
        empty={<Empty title="Nobody is called">Who is called first has rank 1.</Empty>}
        rowId={(turn) => String(turn.id)}
        cells={(turn) => [
          turn.is_override ? (
            <Tag key="rank" tone="accent" title="Stands before every rank while it lasts">
              override
            </Tag>
          ) : (
            turn.rank
          ),
          <Person key="who" id={turn.person} />,
          <Instant key="from" at={turn.starts} />,
          <Instant key="until" at={turn.ends} />,
          <span key="act" className={styles.line}>
            {maySwap(turn) && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Swap ${nameOf(turn.person)}, call ${turn.id}`}
                onClick={() => swap(turn)}
              >
                Swap…
              </Button>
            )}
            {mayChange && (
              <TakeOff of={`${nameOf(turn.person)}, call ${turn.id}`} onClick={() => uncall.mutate(turn.id)} />
            )}
          </span>,
        ]}
      />
      {uncall.error && <Failure error={uncall.error} />}
      {mayChange && <TurnForm desk={desk} what="call" />}
      {swapped && <AskForSwap desk={desk} turn={swapped} onClose={() => swap(undefined)} />}
    </Card>
  );
}
