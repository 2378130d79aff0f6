/** A clock: what is left until a due time, in words; red is for a breach alone. */
import { Tooltip } from "@mantine/core";
import { useNow } from "@/lib/now";
import { absolute, slack } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Icon } from "./Icon";
import { Tag, type Tone } from "./Tag";

const TONES: Record<string, Tone> = { calm: "plain", soon: "accent", urgent: "warn", late: "harm" };

export function ClockChip({ due, what }: { due: string; what?: string }) {
  const now = useNow();
  const zone = useZone();
  const left = slack(due, now);
  return (
    <Tooltip label={`${what ? `${what}, ` : ""}due ${absolute(due, zone)}`}>
      <span>
        <Tag tone={TONES[left.state]}>
          <Icon name={left.state === "late" ? "warn" : "clock"} size={13} />
          {left.text}
        </Tag>
      </span>
    </Tooltip>
  );
}
