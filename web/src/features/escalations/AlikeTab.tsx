/** Others that may be the same, and why; a person decides. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { alikeQuery } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import styles from "./Escalations.module.css";
import { MoveDialog } from "./MoveDialog";
import type { TabProps } from "./RequestTab";
import { STATES } from "./words";

export function AlikeTab({ shown, isOpen }: TabProps) {
  const alike = useQuery(alikeQuery(shown.ref));
  const [first, choose] = useState<string>();
  const mayMark = isOpen && shown.possible.includes("duplicate");
  return (
    <Card title="Alike" count={alike.data?.length}>
      {alike.error && <Failure error={alike.error} onRetry={alike.refetch} />}
      {alike.isLoading && <Loading />}
      {alike.data?.length === 0 && (
        <p className={styles.soft}>Nothing of the last 30 days lists the same things or says nearly the same.</p>
      )}
      <ul className={styles.plain} aria-label="Alike">
        {alike.data?.map((one) => (
          <li key={one.ref} className={styles.item}>
            <span className={styles.line}>
              <Ref subject={one.ref} />
              <strong>{one.title}</strong>
              <Tag tone={STATES[one.state].tone}>{STATES[one.state].name}</Tag>
              {mayMark && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Mark as duplicate of ${one.ref}`}
                  onClick={() => choose(one.ref)}
                >
                  Mark as duplicate of it
                </Button>
              )}
            </span>
            <span className={styles.soft}>{one.why.join(", ")}</span>
          </li>
        ))}
      </ul>
      {first && <MoveDialog shown={shown} target="duplicate" duplicateOf={first} onClose={() => choose(undefined)} />}
    </Card>
  );
}
