/** One person, as an administrator looks after them: roles, compartments, the way in, sessions and tokens. */
import { Drawer, Stack } from "@mantine/core";
import type { PersonWhole } from "@/api/people";
import { useMe } from "@/api/session";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { PersonAccess } from "./PersonAccess";
import { PersonRights } from "./PersonRights";
import { TokensCard } from "./TokensCard";

export function PersonDrawer({ person, onClose }: { person: PersonWhole; onClose: () => void }) {
  const isMe = useMe().id === person.id;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={person.name}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <p className={styles.line}>
          <span>{`Others outside read ${person.pseudonym}.`}</span>
          {person.disabled_at ? (
            <Tag>
              disabled <When at={person.disabled_at} />
            </Tag>
          ) : (
            <Tag tone={person.has_password ? "good" : "warn"}>{person.has_password ? "active" : "no password yet"}</Tag>
          )}
        </p>
        <PersonRights person={person} isMe={isMe} />
        <PersonAccess person={person} isMe={isMe} />
        <TokensCard name={person.name} roles={person.roles} />
      </Stack>
    </Drawer>
  );
}
