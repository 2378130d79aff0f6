/** What somebody is and sees: roles and compartments, changed with a reason on the version that was read. */
import { Button, TagsInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { giveRoles, letInto, type PersonWhole } from "@/api/people";
import { ROLES } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import type { Role } from "@/api/session";
import { forgetDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";
import styles from "./admin.module.css";
import { RoleChoice } from "./RoleChoice";

type Asked = "roles" | "compartments";

export function PersonRights({ person, isMe }: { person: PersonWhole; isMe: boolean }) {
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const [compartments, setCompartments] = useState<string[]>(person.compartments);
  const [asked, ask] = useState<Asked>();
  const draft = `person.${person.id}.${asked}`;
  const save = useAct(
    (reason: string) => (asked === "roles" ? giveRoles(person, roles, reason) : letInto(person, compartments, reason)),
    {
      renews: ["users", "directory"],
      onDone: () => {
        forgetDraft(draft);
        ask(undefined);
        done(`The ${asked} of ${person.name} are changed.`);
      },
    },
  );
  const open = (what: Asked) => {
    save.reset();
    ask(what);
  };
  const isStale = Boolean(save.error && asProblem(save.error).isStale);
  const close = () => {
    // Somebody else was faster: what is there now is decided on, not what was read.
    if (isStale) {
      setRoles(person.roles);
      setCompartments(person.compartments);
    }
    ask(undefined);
  };
  const isOwnGrant = isMe && compartments.some((one) => !person.compartments.includes(one));
  return (
    <Card title="Roles and compartments">
      <div className={styles.stack}>
        {isMe && <p className={styles.soft}>This is you. You may let go of what you have; another gives you more.</p>}
        <RoleChoice
          value={roles}
          onChange={setRoles}
          shut={isMe ? ROLES.filter((role) => !person.roles.includes(role)) : []}
        />
        <div className={styles.line}>
          <Button
            variant="default"
            disabled={roles.length === 0 || isSame(roles, person.roles)}
            onClick={() => open("roles")}
          >
            Change the roles
          </Button>
        </div>
        <TagsInput
          label="Compartments"
          error={isOwnGrant && "Nobody lets themselves into a compartment. Break glass where it burns."}
          value={compartments}
          onChange={setCompartments}
        />
        <div className={styles.line}>
          <Button
            variant="default"
            disabled={isOwnGrant || isSame(compartments, person.compartments)}
            onClick={() => open("compartments")}
          >
            Change the compartments
          </Button>
        </div>
      </div>
      {asked && (
        <Confirm
          title={`Change the ${asked} of ${person.name}`}
          action="Change"
          reason="Why they change"
          isReasonNeeded
          draft={draft}
          isBusy={save.isPending}
          isBlocked={isStale}
          error={save.error}
          onConfirm={(reason) => save.mutate(reason)}
          onClose={close}
        >
          {asked === "roles"
            ? `${person.name} is from now on: ${roles.join(", ")}. It holds at once, for open sessions too.`
            : `${person.name} sees from now on: ${compartments.join(", ") || "no compartment"}. It holds at once.`}
        </Confirm>
      )}
    </Card>
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
