/** Who does what in an escalation, and whether the requester is who they say. */
import { Button, Group, SegmentedControl, TextInput } from "@mantine/core";
import { assumeRole, type Escalation, type EscalationRole, renounceRole, verifyRequester } from "@/api/escalations";
import { useMe } from "@/api/session";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { REQUESTERS } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import styles from "./Escalations.module.css";
import type { TabProps } from "./RequestTab";
import { Speaking } from "./Speaking";
import { useChange } from "./useChange";
import { ROLES } from "./words";

export function PeopleTab({ shown, isOpen }: TabProps) {
  const me = useMe();
  const turn = useChange({
    run: ({ role, isHeld }: { role: EscalationRole; isHeld: boolean }) =>
      isHeld ? renounceRole(shown.ref, role) : assumeRole(shown.ref, role),
    said: (_, { role, isHeld }) => `You are ${isHeld ? "no longer " : ""}${ROLES[role].name.toLowerCase()}.`,
    isToldAside: true,
  });
  const holders = (role: string) => shown.participants.filter((one) => one.role === role && !one.renounced_at);
  return (
    <div className={styles.halves}>
      <Card title="Roles">
        <ul className={styles.plain} aria-label="Roles">
          {(Object.keys(ROLES) as EscalationRole[]).map((role) => {
            const held = holders(role);
            const isHeld = held.some((one) => one.actor === me.id);
            return (
              <li key={role} className={styles.item}>
                <span className={styles.line}>
                  <strong>{ROLES[role].name}</strong>
                  <span className={styles.soft}>{ROLES[role].does}</span>
                  {held.map((one) => (
                    <Tag key={one.actor} tone="accent">
                      <Person id={one.actor} />
                    </Tag>
                  ))}
                  {held.length === 0 && <span className={styles.soft}>nobody yet</span>}
                  {isOpen && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${isHeld ? "Give up" : "Take"}: ${ROLES[role].name}`}
                      loading={turn.isPending}
                      onClick={() => turn.mutate({ role, isHeld })}
                    >
                      {isHeld ? "Give up" : "Take"}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
      <Verify shown={shown} isOpen={isOpen} />
    </div>
  );
}

function Verify({ shown, isOpen }: { shown: Escalation; isOpen: boolean }) {
  const { requester } = shown;
  const draft = useFormDraft(`escalation.${shown.ref}.verify`, { says: "yes", by: "" });
  const { says, by } = draft.form;
  const verify = useChange({
    run: () => verifyRequester(shown, says === "yes", by.trim()),
    said: (now) => (now.requester.verified ? "The requester is verified." : "The requester is not who they say."),
    onDone: draft.clear,
  });
  const standing = { true: "verified", false: "not who they say", null: "not verified yet" }[
    String(requester.verified)
  ];
  return (
    <Card title="Requester">
      <div className={styles.stack}>
        <p>
          {[requester.organisation, requester.person, requester.contact].filter(Boolean).join(", ") ||
            REQUESTERS[requester.kind]}{" "}
          <Tag tone={requester.verified ? "good" : "warn"}>{standing ?? "not verified yet"}</Tag>{" "}
          {requester.verified_by}
        </p>
        <Speaking reference={shown.ref} />
        <p className={styles.soft}>
          The clocks run meanwhile. No user's data leaves before a person has verified them.
        </p>
        {isOpen && (
          <form
            className={styles.form}
            aria-label="Verify the requester"
            onSubmit={(event) => {
              event.preventDefault();
              verify.mutate(undefined);
            }}
          >
            <SegmentedControl
              aria-label="Are they who they say?"
              value={says}
              data={[
                { value: "yes", label: "They are who they say" },
                { value: "no", label: "They are not" },
              ]}
              onChange={(value) => draft.change({ says: value })}
            />
            <TextInput
              label="How one knows"
              description="Their domain, a signature, a call back to a known number"
              maxLength={300}
              value={by}
              onChange={(event) => draft.change({ by: event.currentTarget.value })}
            />
            {verify.error && <Failure error={verify.error} />}
            <Group>
              <Button type="submit" size="compact-md" disabled={!by.trim()} loading={verify.isPending}>
                Keep it
              </Button>
            </Group>
          </form>
        )}
      </div>
    </Card>
  );
}
