/** Stakeholder groups: who is in each, by which channels it is reached, and whose texts wait for approval. */
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { useMay } from "@/api/permissions";
import { addGroup, groupsQuery } from "@/api/stakeholders";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { done } from "@/ui/told";
import { AudiencesCard } from "./AudiencesCard";
import styles from "./comms.module.css";
import { GroupCard } from "./GroupCard";

export function GroupsTab() {
  const mayChange = useMay()("desk:write");
  const groups = useQuery(groupsQuery);
  const [{ group }, change] = useUrlState();
  const [isAdding, setAdding] = useState(false);
  if (groups.error) return <Failure error={groups.error} onRetry={groups.refetch} />;
  if (!groups.data) return <Loading />;
  const open = groups.data.find((one) => one.key === group) ?? groups.data[0];
  return (
    <div className={styles.halves}>
      <Card
        title="Groups"
        count={groups.data.length}
        flush
        actions={
          mayChange && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              Add a group
            </Button>
          )
        }
      >
        <ul className={styles.lines} aria-label="Groups">
          {groups.data.map((one) => (
            <li key={one.key} data-active={one.key === open?.key}>
              <button
                type="button"
                className={styles.row}
                aria-current={one.key === open?.key}
                onClick={() => change({ group: one.key })}
              >
                <strong>{one.name}</strong>
                <span className={styles.soft}>
                  {one.people.length} people,{" "}
                  {one.channels.length === 0 ? "no channel: nothing reaches it" : `${one.channels.length} channels`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <div className={styles.stack}>
        {open && <GroupCard key={open.key} group={open} mayChange={mayChange} />}
        <AudiencesCard mayChange={mayChange} />
      </div>
      {isAdding && <AddGroup onClose={() => setAdding(false)} />}
    </div>
  );
}

function AddGroup({ onClose }: { onClose: () => void }) {
  const [, change] = useUrlState();
  const draft = useFormDraft("group.new", { key: "", name: "" });
  const { key, name } = draft.form;
  const isFit = /^[a-z][a-z0-9_]{0,63}$/.test(key) && name.trim() !== "";
  const add = useAct(() => addGroup({ key, name: name.trim() }), {
    renews: ["groups"],
    onDone: (made) => {
      draft.clear();
      done(`${made.name} is a group. Give it people and a channel.`);
      change({ group: made.key });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Add a group" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) add.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            required
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Key"
            description="Small letters, digits and _; it stays"
            required
            maxLength={64}
            value={key}
            onChange={(event) => draft.change({ key: event.currentTarget.value })}
          />
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isFit} loading={add.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
