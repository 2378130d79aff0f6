/** One group: its people, chosen anew as a whole, and its channels. */
import { Button, MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import type { StakeholderGroup } from "@/api/comms";
import { directoryQuery } from "@/api/people";
import { changeGroup, removeChannel } from "@/api/stakeholders";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { CHANNELS } from "@/ui/commsWords";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { AddChannel } from "./AddChannel";
import styles from "./comms.module.css";

type GroupCardProps = { group: StakeholderGroup; mayChange: boolean };

export function GroupCard({ group, mayChange }: GroupCardProps) {
  return (
    <>
      <People group={group} mayChange={mayChange} />
      <Channels group={group} mayChange={mayChange} />
    </>
  );
}

function People({ group, mayChange }: GroupCardProps) {
  const directory = useQuery(directoryQuery);
  const now = group.people.map((one) => one.id);
  const [chosen, choose] = useState<string[]>();
  const people = chosen ?? now;
  const save = useAct(() => changeGroup(group, { people }), {
    renews: ["groups"],
    onDone: () => {
      done(`The people of ${group.name} are saved.`);
      choose(undefined);
    },
  });
  return (
    <Card title={`People of ${group.name}`} count={now.length}>
      <div className={styles.plain}>
        {mayChange ? (
          <>
            <MultiSelect
              label="People"
              description="They are told in the console, where the group has such a channel"
              searchable
              data={(directory.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={people}
              onChange={choose}
            />
            {save.error && <Failure error={save.error} />}
            <div>
              <Button
                size="compact-sm"
                disabled={people.join() === now.join()}
                loading={save.isPending}
                onClick={() => save.mutate(undefined)}
              >
                Save the people
              </Button>
            </div>
          </>
        ) : (
          <p>{group.people.map((one) => one.name).join(", ") || "Nobody yet."}</p>
        )}
      </div>
    </Card>
  );
}

function Channels({ group, mayChange }: GroupCardProps) {
  const [isAdding, setAdding] = useState(false);
  const [asked, ask] = useState<StakeholderGroup["channels"][number]>();
  const remove = useAct((channel: number) => removeChannel(group, channel), {
    renews: ["groups"],
    onDone: () => {
      done("The channel is removed.");
      ask(undefined);
    },
  });
  return (
    <Card
      title={`Channels of ${group.name}`}
      count={group.channels.length}
      actions={
        mayChange && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add a channel
          </Button>
        )
      }
    >
      {group.channels.length === 0 && (
        <p className={styles.soft}>No channel yet: an update to this group goes nowhere.</p>
      )}
      <ul className={styles.plain} aria-label={`Channels of ${group.name}`}>
        {group.channels.map((one) => (
          <li key={one.id} className={styles.line}>
            <span>
              <strong>{one.name}</strong> <Tag>{CHANNELS[one.kind]}</Tag>{" "}
              <span className={styles.soft}>{one.address}</span>
            </span>
            {mayChange && (
              <Button size="compact-xs" variant="subtle" aria-label={`Remove ${one.name}`} onClick={() => ask(one)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <AddChannel group={group} onClose={() => setAdding(false)} />}
      {asked && (
        <Confirm
          title={`Remove ${asked.name}`}
          action="Remove"
          isHarmful
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.id)}
          onClose={() => ask(undefined)}
        >
          Nothing goes there any more. An update that was drafted for it must be edited before it leaves.
        </Confirm>
      )}
    </Card>
  );
}
