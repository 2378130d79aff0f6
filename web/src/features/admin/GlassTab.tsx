/** Glass: access taken in a hurry, with a reason and for a while, and what another person said of it. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { closeGlass, type Glass, glassQuery } from "@/api/glass";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Empty } from "@/ui/Empty";
import { Tag, type Tone } from "@/ui/Tag";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { BreakGlass } from "./BreakGlass";
import { ReviewGlass } from "./ReviewGlass";
import { ToldTable } from "./Told";

const TONES: Record<Glass["review"], Tone> = { waiting: "accent", approved: "good", objected: "warn" };

export function GlassTab() {
  const glass = useInfiniteQuery(glassQuery);
  const may = useMay();
  const told = { ...glass, data: glass.data?.pages.flatMap((page) => page.items).toReversed() };
  return (
    <div className={may("glass:break") ? styles.halves : styles.stack}>
      <Card title={may("glass:review") ? "Broken glass" : "Glass that you broke"} flush>
        <ToldTable
          label="Broken glass"
          told={told}
          heads={["Glass", "Who", "What", "Why", "Access", "Review"]}
          empty={
            <Empty title="No glass was broken">
              Where somebody must see a compartment at once, they take access here. Others are told, and one of them
              reviews it.
            </Empty>
          }
          rowId={(one) => one.ref}
          cells={(one) => [
            <code key="ref">{one.ref}</code>,
            <span key="who">
              {one.person}, <When at={one.opened_at} />
            </span>,
            one.compartment ?? "all compartments",
            one.reason,
            <Access key="access" glass={one} />,
            <Review key="review" glass={one} />,
          ]}
        />
        {glass.hasNextPage && (
          <Button m="md" variant="default" loading={glass.isFetchingNextPage} onClick={() => glass.fetchNextPage()}>
            Show more
          </Button>
        )}
      </Card>
      {may("glass:break") && <BreakGlass />}
    </div>
  );
}

function Access({ glass }: { glass: Glass }) {
  const me = useMe();
  const close = useAct(() => closeGlass(glass.ref), {
    renews: ["glass", "session"],
    isToldAside: true,
    onDone: () => done(`${glass.ref} is closed. Your access ended.`),
  });
  if (!glass.is_open) {
    return (
      <span>
        ended <When at={glass.closed_at ?? glass.expires_at} />
      </span>
    );
  }
  return (
    <span className={styles.line}>
      <ClockChip due={glass.expires_at} what="Access" />
      {glass.person === me.name && (
        <Button
          size="compact-xs"
          variant="default"
          loading={close.isPending}
          aria-label={`Close ${glass.ref}`}
          onClick={() => close.mutate(undefined)}
        >
          Close now
        </Button>
      )}
    </span>
  );
}

function Review({ glass }: { glass: Glass }) {
  const may = useMay();
  const me = useMe();
  if (glass.review !== "waiting") {
    return (
      <span>
        <Tag tone={TONES[glass.review]}>{glass.review}</Tag> by {glass.reviewer}: {glass.review_reason}
      </span>
    );
  }
  const why = !may("glass:review") ? "another person reviews it" : glass.person === me.name ? "not your own" : "";
  return (
    <span className={styles.line}>
      <Tag tone="accent">waits for review</Tag>
      {why ? <span className={styles.soft}>{why}</span> : <ReviewGlass glass={glass} />}
    </span>
  );
}
