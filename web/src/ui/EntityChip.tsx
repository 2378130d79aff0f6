/** An entity as `kind:id`, with its kind as a quiet sign; hovering shows what the desk has on it. */
import { HoverCard } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { entityAddress } from "@/lib/addresses";
import styles from "./EntityChip.module.css";
import { EntityGlance } from "./EntityGlance";

export function EntityChip({ entity }: { entity: string }) {
  const [kind = "", ...id] = entity.split(":");
  return (
    <HoverCard openDelay={350} width={320} shadow="md" withinPortal>
      <HoverCard.Target>
        <Link className={styles.chip} to={entityAddress(entity)}>
          <span className={styles.kind}>{kind}</span>
          <span className={styles.id}>{id.join(":")}</span>
        </Link>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <EntityGlance entity={entity} />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
