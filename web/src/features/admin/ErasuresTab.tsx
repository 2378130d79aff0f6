/** Erasures: people who are to be forgotten, by two people and with a certificate; and the holds that stop it. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Erasure, erasuresQuery } from "@/api/erasures";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Tag, type Tone } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { ErasureDrawer } from "./ErasureDrawer";
import { HoldsCard } from "./HoldsCard";
import { RequestErasure } from "./RequestErasure";
import { ToldTable } from "./Told";

export const ERASURE_TONES: Record<Erasure["state"], Tone> = {
  requested: "accent",
  confirmed: "violet",
  running: "accent",
  cleared: "accent",
  done: "good",
  withdrawn: "plain",
};

export function ErasuresTab() {
  const erasures = useInfiniteQuery(erasuresQuery);
  const [{ erasure }, change] = useUrlState();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.stack}>
      <Card
        title="Erasures"
        flush
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            Ask for an erasure
          </Button>
        }
      >
        <ToldTable
          label="Erasures"
          told={{ ...erasures, data: erasures.data?.pages.flatMap((page) => page.items) }}
          heads={["Erasure", "State", "Ground", "Ids", "Asked for by", "When"]}
          numbers={["Ids"]}
          empty={
            <Empty title="Nobody was erased">
              An erasure takes a person out of data, records and ledger. Two people stand for it, and a certificate says
              what was done.
            </Empty>
          }
          rowId={(one) => one.ref}
          cells={(one) => [
            <Button
              key="ref"
              size="compact-xs"
              variant="subtle"
              aria-label={`Open ${one.ref}`}
              onClick={() => change({ erasure: one.ref })}
            >
              {one.ref}
            </Button>,
            <Tag key="state" tone={ERASURE_TONES[one.state]}>
              {one.state}
            </Tag>,
            one.basis.replaceAll("_", " "),
            one.digests.length,
            <Person key="by" id={one.requested_by} />,
            <When key="at" at={one.requested_at} />,
          ]}
        />
        {erasures.hasNextPage && (
          <Button
            m="md"
            variant="default"
            loading={erasures.isFetchingNextPage}
            onClick={() => erasures.fetchNextPage()}
          >
            Show more
          </Button>
        )}
      </Card>
      <HoldsCard />
      {isAsking && <RequestErasure onClose={() => setAsking(false)} />}
      {erasure && <ErasureDrawer key={erasure} subject={erasure} onClose={() => change({ erasure: undefined })} />}
    </div>
  );
}
