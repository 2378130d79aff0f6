/** How much an item must be watched: a sign and a word; the colour says nothing more. */
import type { Illness } from "@/api/handovers";
import { Icon } from "@/ui/Icon";
import { Tag } from "@/ui/Tag";
import { ILLNESS } from "./words";

export function IllnessTag({ illness }: { illness: Illness }) {
  const { name, tone, icon, means } = ILLNESS[illness];
  return (
    <Tag tone={tone} title={means}>
      <Icon name={icon} size={13} />
      {name}
    </Tag>
  );
}
