/** One obligation: what the law asks, where that was seen, what we say of it, and who said so before. */
import { Drawer, Stack } from "@mantine/core";
import type { Obligation } from "@/api/obligations";
import { useMay } from "@/api/permissions";
import { Caution } from "@/ui/Caution";
import { Tag } from "@/ui/Tag";
import styles from "../admin.module.css";
import { ObligationFacts } from "./ObligationFacts";
import { ReviseForm } from "./ReviseForm";
import { Revisions } from "./Revisions";
import { MARKS, SWITCH } from "./words";

export function ObligationDrawer({ row, onClose }: { row: Obligation; onClose: () => void }) {
  const may = useMay();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={row.id}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <p>{row.summary}</p>
        <p className={styles.line}>
          <Tag tone={SWITCH[row.applies].tone}>{SWITCH[row.applies].name}</Tag>
          <span className={styles.soft}>{SWITCH[row.applies].follows}</span>
        </p>
        <Caution title={`Seen in: ${MARKS[row.verification].name}`}>
          {`${MARKS[row.verification].means} ${row.caveat}`}
        </Caution>
        <ObligationFacts row={row} />
        {may("obligation:write") ? (
          <ReviseForm row={row} />
        ) : (
          <p className={styles.soft}>Legal says whether it applies.</p>
        )}
        <Revisions obligation={row.id} />
      </Stack>
    </Drawer>
  );
}
