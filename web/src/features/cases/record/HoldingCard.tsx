/** Why an item is or was held, and what was judged of it; most items never were. */
import { useQuery } from "@tanstack/react-query";
import { type Evidence, holdingQuery } from "@/api/evidence";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";

export function HoldingCard({ item }: { item: Evidence }) {
  const held = useQuery(holdingQuery(item.ref)).data;
  if (!held) return null;
  return (
    <Card
      title="Holding"
      actions={<Tag tone={held.verdict === "stopped" ? "harm" : "plain"}>{held.verdict ?? "waits"}</Tag>}
    >
      <p>It was held because {held.why}.</p>
      {held.decided_by ? (
        <p>
          Judged by <Person id={held.decided_by} />, <When at={held.decided_at} />: {held.reason}
        </p>
      ) : (
        <p>Somebody who is cleared, and did not bring it, screens it. Until then nothing is made of it.</p>
      )}
    </Card>
  );
}
