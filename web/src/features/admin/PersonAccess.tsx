/** The way in of a person: a link for a password, their sessions ended, shut out and let in again. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { endSessionsOf, issueLink, type PersonWhole, turnPerson } from "@/api/people";
import { forgetDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";
import styles from "./admin.module.css";
import { LinkOnce } from "./LinkOnce";

type Asked = "link" | "sessions" | "disable" | "enable";

const WORDS: Record<Asked, { action: string; follows: string; reason?: string }> = {
  link: { action: "Make a link", follows: "Whoever has the link sets the password, once. An earlier link is void." },
  sessions: { action: "End all sessions", follows: "They are signed out everywhere. Their tokens stay." },
  disable: {
    action: "Disable",
    follows: "Sessions, tokens, links and open glass end at once and for good. Their past acts stay in the record.",
    reason: "Why they are shut out",
  },
  enable: {
    action: "Enable",
    follows: "They come in again with their password; none of their old sessions and tokens comes back.",
    reason: "Why they come in again",
  },
};

export function PersonAccess({ person, isMe }: { person: PersonWhole; isMe: boolean }) {
  const [asked, ask] = useState<Asked>();
  const draft = `person.${person.id}.${asked}`;
  const link = useAct(() => issueLink(person.name), { renews: [], onDone: () => ask(undefined) });
  const act = useAct(
    async (reason: string) => {
      if (asked === "sessions") await endSessionsOf(person.name);
      else await turnPerson(person, asked === "enable" ? "enable" : "disable", reason);
    },
    {
      renews: ["users"],
      onDone: () => {
        forgetDraft(draft);
        ask(undefined);
        done(`Done for ${person.name}.`);
      },
    },
  );
  const open = (what: Asked) => {
    act.reset();
    link.reset();
    ask(what);
  };
  const words = asked && WORDS[asked];
  const isDisabled = Boolean(person.disabled_at);
  return (
    <Card title="The way in">
      <div className={styles.line}>
        <Button variant="default" disabled={isDisabled} onClick={() => open("link")}>
          Make a one-time link
        </Button>
        <Button variant="default" disabled={isDisabled} onClick={() => open("sessions")}>
          End all sessions
        </Button>
        {isDisabled ? (
          <Button variant="default" onClick={() => open("enable")}>
            Enable
          </Button>
        ) : (
          <Button variant="default" disabled={isMe} onClick={() => open("disable")}>
            Disable
          </Button>
        )}
        {isMe && <span className={styles.soft}>Another administrator disables you.</span>}
      </div>
      {asked && words && (
        <Confirm
          title={`${words.action}: ${person.name}`}
          action={words.action}
          isHarmful={asked === "disable"}
          reason={words.reason}
          isReasonNeeded={Boolean(words.reason)}
          draft={words.reason ? draft : undefined}
          isBusy={act.isPending || link.isPending}
          error={act.error ?? link.error}
          onConfirm={(reason) => (asked === "link" ? link.mutate(undefined) : act.mutate(reason))}
          onClose={() => ask(undefined)}
        >
          {words.follows}
        </Confirm>
      )}
      {link.data && <LinkOnce name={person.name} link={link.data} onClose={link.reset} />}
    </Card>
  );
}
