/** The tokens with which somebody's programs act: issued, shown once, revoked. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { revokeToken, type TokenLine, tokensQuery } from "@/api/people";
import type { Role } from "@/api/session";
import { useNow } from "@/lib/now";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import { IssueToken } from "./IssueToken";
import { ToldTable } from "./Told";

export function TokensCard({ name, roles }: { name: string; roles: readonly Role[] }) {
  const tokens = useQuery(tokensQuery(name));
  const [isIssuing, setIssuing] = useState(false);
  return (
    <Card
      title="Tokens"
      count={tokens.data?.length}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setIssuing(true)}>
          Issue a token
        </Button>
      }
    >
      <ToldTable
        label={`Tokens of ${name}`}
        told={tokens}
        heads={["Label", "May", "Expires", "Last used", "State"]}
        empty={<Empty title="No token">A token lets a program act as its person, within what you allow.</Empty>}
        rowId={(one) => one.id}
        cells={(one) => [
          one.label || <code key="id">{one.id}</code>,
          one.permissions.length === 0 ? "all that the roles allow" : one.permissions.join(", "),
          <When key="expires" at={one.expires_at} />,
          one.last_used_at ? <When key="used" at={one.last_used_at} /> : "never",
          <TokenState key="state" name={name} token={one} />,
        ]}
      />
      {isIssuing && <IssueToken name={name} roles={roles} onClose={() => setIssuing(false)} />}
    </Card>
  );
}

function TokenState({ name, token }: { name: string; token: TokenLine }) {
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const called = token.label || token.id;
  const revoke = useAct(() => revokeToken(name, token.id), {
    renews: ["users"],
    onDone: () => {
      setAsking(false);
      done(`The token ${called} is revoked.`);
    },
  });
  if (token.revoked_at) return <Tag>revoked</Tag>;
  if (Date.parse(token.expires_at) <= now) return <Tag>expired</Tag>;
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={`Revoke ${called}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {isAsking && (
        <Confirm
          title={`Revoke ${called}`}
          action="Revoke"
          isHarmful
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          Whatever works with this token stops at once. It cannot be brought back.
        </Confirm>
      )}
    </>
  );
}
