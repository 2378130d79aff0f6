/** What is one's own: where one is signed in, one's password, one's tokens. */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "@/api/act";
import { endSession, type SessionLine, sessionsQuery, signOutEverywhere } from "@/api/people";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import { AvailabilityCard } from "./AvailabilityCard";
import styles from "./admin.module.css";
import { PasswordCard } from "./PasswordCard";
import { TokensCard } from "./TokensCard";
import { ToldTable } from "./Told";

export function MineTab() {
  const me = useMe();
  const may = useMay();
  return (
    <div className={styles.halves}>
      <div className={styles.stack}>
        <SessionsCard />
        <TokensCard name={me.name} roles={me.roles} />
      </div>
      <div className={styles.stack}>
        {may("escalation:write") && <AvailabilityCard />}
        <PasswordCard />
      </div>
    </div>
  );
}

function SessionsCard() {
  const sessions = useQuery(sessionsQuery);
  const [isLeaving, setLeaving] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useAct(signOutEverywhere, {
    renews: [],
    onDone: () => {
      client.clear();
      navigate({ to: "/sign-in" });
    },
  });
  return (
    <Card
      title="Where you are signed in"
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setLeaving(true)}>
          Sign out everywhere
        </Button>
      }
    >
      <ToldTable
        label="My sessions"
        told={sessions}
        heads={["Browser", "Signed in", "Last seen", "Ends at the latest", "Act"]}
        empty={<p>You came with a token: there is no session.</p>}
        rowId={(one) => one.id}
        cells={(one) => [
          <span key="agent">{agentOf(one.agent)}</span>,
          <When key="opened" at={one.opened_at} />,
          <When key="seen" at={one.seen_at} />,
          <When key="ends" at={one.expires_at} />,
          <SessionAct key="act" session={one} />,
        ]}
      />
      {isLeaving && (
        <Confirm
          title="Sign out everywhere"
          action="Sign out everywhere"
          isHarmful
          isBusy={leave.isPending}
          error={leave.error}
          onConfirm={() => leave.mutate(undefined)}
          onClose={() => setLeaving(false)}
        >
          All your sessions end, this one too. Your tokens stay: revoke them one by one.
        </Confirm>
      )}
    </Card>
  );
}

function SessionAct({ session }: { session: SessionLine }) {
  const end = useAct(() => endSession(session.id), {
    renews: ["sessions"],
    isToldAside: true,
    onDone: () => done("The session is ended."),
  });
  if (session.is_this) return <Tag tone="accent">this one</Tag>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={end.isPending}
      aria-label={`End the session of ${agentOf(session.agent)}`}
      onClick={() => end.mutate(undefined)}
    >
      End
    </Button>
  );
}

/** A browser's long name as people call it. */
function agentOf(agent: string): string {
  const browser = ["Edg", "OPR", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(`${name}/`));
  const system = ["Windows", "Mac OS X", "Android", "iPhone", "Linux"].find((name) => agent.includes(name));
  const named = { Edg: "Edge", OPR: "Opera" }[browser ?? ""] ?? browser;
  return named ? [named, system].filter(Boolean).join(" on ") : agent.slice(0, 60) || "unknown";
}
