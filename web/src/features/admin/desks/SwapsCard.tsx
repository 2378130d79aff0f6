/** The swaps of a desk that one may see: how they stand, and taking back what waits. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { type Swap, swapsQuery, withdrawSwap } from "@/api/swaps";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import styles from "../admin.module.css";
import { ToldTable } from "../Told";

const TONES = { asked: "accent", accepted: "good", declined: "warn", withdrawn: "plain", lapsed: "plain" } as const;

/** Nothing at all for who is never called and runs no desk. */
export function SwapsCard({ desk, mayChange }: { desk: string; mayChange: boolean }) {
  const mayBeCalled = useMay()("escalation:write");
  const me = useMe().id;
  const mayLook = mayChange || mayBeCalled;
  const swaps = useInfiniteQuery({ ...swapsQuery({ desk }), enabled: mayLook });
  const withdraw = useAct(withdrawSwap, { renews: ["swaps"], onDone: () => done("It is asked no more.") });
  if (!mayLook) return null;
  const rows = swaps.data?.pages.flatMap((page) => page.items);
  const mayWithdraw = (one: Swap) =>
    one.state === "asked" && (mayChange || one.from_person === me || one.asked_by === me);
  return (
    <Card title="Swaps" flush count={rows?.length}>
      <ToldTable
        label="Swaps"
        told={{ data: rows, error: swaps.error, isLoading: swaps.isLoading, refetch: () => void swaps.refetch() }}
        heads={["Swap", "State", "Who", "To whom", "From", "Until", "In return", "Said", ""]}
        empty={<Empty title="No swap yet">Whoever is called in a time can ask another to take it.</Empty>}
        rowId={(one) => one.ref}
        cells={(one) => [
          one.ref,
          <Tag key="state" tone={TONES[one.state]}>
            {one.state}
          </Tag>,
          <Person key="from" id={one.from_person} />,
          <Person key="to" id={one.to_person} />,
          <Instant key="starts" at={one.starts} />,
          <Instant key="ends" at={one.ends} />,
          one.back_starts && one.back_ends ? (
            <span key="back">
              <Instant at={one.back_starts} /> – <Instant at={one.back_ends} />
            </span>
          ) : (
            "–"
          ),
          one.words || one.reason,
          mayWithdraw(one) && (
            <Button
              key="act"
              size="compact-xs"
              variant="default"
              aria-label={`Withdraw ${one.ref}`}
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate(one)}
            >
              Withdraw
            </Button>
          ),
        ]}
      />
      {withdraw.error && <Failure error={withdraw.error} />}
      {swaps.hasNextPage && (
        <div className={styles.acts}>
          <Button size="compact-sm" variant="subtle" onClick={() => swaps.fetchNextPage()}>
            Show older ones
          </Button>
        </div>
      )}
    </Card>
  );
}
