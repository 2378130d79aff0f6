/** On whom it is: who drives it first, apart from who was only hit. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Decision } from "@/api/enforcement";
import { Card } from "@/ui/Card";
import { EntityChip } from "@/ui/EntityChip";
import styles from "./decision.module.css";
import { type EntityRole, ROLE_WORDS, spelt } from "./words";

const SHOWN = 24;

export function SubjectsCard({ subjects }: { subjects: Decision["subjects"] }) {
  const roles = (Object.keys(ROLE_WORDS) as EntityRole[]).filter((role) => subjects.some((one) => one.role === role));
  return (
    <Card title="On whom" count={subjects.length}>
      <div className={styles.stack}>
        {roles.map((role) => (
          <RoleGroup
            key={role}
            role={role}
            entities={subjects.filter((one) => one.role === role).map((one) => one.entity)}
          />
        ))}
      </div>
    </Card>
  );
}

function RoleGroup({ role, entities }: { role: EntityRole; entities: readonly string[] }) {
  const [isWhole, setWhole] = useState(entities.length <= SHOWN);
  const shown = isWhole ? entities : entities.slice(0, SHOWN);
  return (
    <div>
      <h3>
        {spelt(role)} <span className={styles.soft}>{`(${entities.length}): ${ROLE_WORDS[role]}`}</span>
      </h3>
      <ul className={styles.chips} aria-label={`${spelt(role)} entities`}>
        {shown.map((entity) => (
          <li key={entity}>
            <EntityChip entity={entity} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => setWhole(true)}>
          {`Show all ${entities.length}`}
        </Button>
      )}
    </div>
  );
}
