/** Evidence as it may be looked at: nothing plays by itself, nothing labelled is shown before a deliberate reveal. */
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { Evidence } from "@/api/evidence";
import { useHasRole } from "@/api/session";
import { Empty } from "../Empty";
import { Download } from "./Download";
import { gravest, shownAs, whyClosed } from "./labels";
import { Opened } from "./Opened";
import { Warning } from "./Warning";

type Look = { reason: string; exposure?: string };

/** `transcript` is the item that says in words what this one holds; it is offered first. */
export function EvidenceViewer({ item, transcript }: { item: Evidence; transcript?: Evidence }) {
  const isScreener = useHasRole("screener", "legal");
  const asksFirst = item.labels.length > 0 || item.state === "held";
  const [look, setLook] = useState<Look>();
  const closed = whyClosed(item, isScreener);
  if (closed) return <Empty title="There is nothing to open">{closed}</Empty>;
  if (asksFirst && !look) return <Warning item={item} onReveal={setLook} />;
  const isReadable = shownAs(item) !== "nothing";
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text size="sm" c="dimmed">
          {asksFirst ? "You revealed it, and the ledger keeps why." : "It has no label, so it opens without a warning."}
        </Text>
        <Group gap="xs">
          {asksFirst && isReadable && (
            <Button size="compact-sm" variant="default" onClick={() => setLook(undefined)}>
              Hide it again
            </Button>
          )}
          <Download item={item} reason={look?.reason} />
        </Group>
      </Group>
      {isReadable ? (
        <Opened
          item={item}
          reason={look?.reason ?? ""}
          exposure={look?.exposure}
          isDisturbing={gravest(item.labels) !== undefined}
          transcript={transcript}
        />
      ) : (
        <Empty title="It can be downloaded only">
          Files of this type ({item.media_type ?? "unknown"}) are not shown here. Open it where it can do no harm.
        </Empty>
      )}
    </>
  );
}
