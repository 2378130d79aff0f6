/** The request as it came: who asks what, on what ground, and its text, which may be put right. */
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Escalation } from "@/api/escalations";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { REQUESTERS } from "@/ui/demandWords";
import { Instant } from "@/ui/When";
import styles from "./Escalations.module.css";
import { TextEditor } from "./TextEditor";
import { CONFIDENTIALITY, spelt } from "./words";

export type TabProps = { shown: Escalation; isOpen: boolean };

export function RequestTab({ shown, isOpen }: TabProps) {
  const kept = useDraft(`escalation.${shown.ref}.text`);
  const [isEditing, edit] = useState(kept.text !== "");
  return (
    <div className={styles.halves}>
      <Card
        title="Text"
        actions={
          isOpen &&
          !isEditing && (
            <Button size="compact-sm" variant="default" onClick={() => edit(true)}>
              Edit the text
            </Button>
          )
        }
      >
        {isEditing && isOpen ? (
          <TextEditor shown={shown} onClose={() => edit(false)} />
        ) : (
          <p className={styles.text}>{shown.text || "No text was taken in."}</p>
        )}
      </Card>
      <Card title="What is asked">
        <dl className={styles.facts}>
          {factsOf(shown).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </Card>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What is known of the request; what is not is left out. */
function factsOf(shown: Escalation): [string, ReactNode][] {
  const { requester } = shown;
  // Without one of theirs the desk keeps its own; the id of a mail is no reference that anybody gave.
  const theirs = shown.channel === "mail" || shown.external_ref === shown.ref ? "" : shown.external_ref;
  const who = [requester.organisation, requester.person].filter(Boolean).join(", ");
  const facts: [string, ReactNode][] = [
    ["Asked to do", shown.requested_action],
    ["Legal basis", shown.legal_basis],
    ["Requester", `${REQUESTERS[requester.kind]}${who && `: ${who}`}`],
    ["Contact", requester.contact],
    ["Verified", VERIFIED[String(requester.verified)] + (requester.verified_by && `: ${requester.verified_by}`)],
    ["Came by", `${shown.channel}${theirs && `, their reference ${theirs}`}`],
    ["Received", <Instant key="received" at={shown.received_at} />],
    ["Aware since", <Instant key="aware" at={shown.awareness_at} />],
    ["Language", shown.language],
    ["Desk", shown.desk ?? "none yet"],
    ["Confidentiality", CONFIDENTIALITY[shown.confidentiality]],
    ["Answer", shown.is_answer_owed ? "" : `none is owed: ${shown.none_owed_reason}`],
    ...MILESTONES.map(([name, field]): [string, ReactNode] => {
      const at = shown[field];
      return [name, at && <Instant at={at} />];
    }),
    ["Decision", shown.decision],
    ["Reopened", shown.reopenings > 0 && `${shown.reopenings} times`],
    ["Waits for", spelt(shown.waiting_for)],
  ];
  return facts.filter(([, value]) => Boolean(value));
}

const VERIFIED: Readonly<Record<string, string>> = {
  true: "yes",
  false: "no, it is not who they say",
  null: "nobody has looked yet",
  undefined: "nobody has looked yet",
};

const MILESTONES = [
  ["First touched", "first_touch_at"],
  ["Contained", "contained_at"],
  ["Decided", "decided_at"],
  ["Answered", "responded_at"],
  ["Closed", "closed_at"],
] as const;
