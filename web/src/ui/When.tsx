/** An instant: relative to now, absolute in the chosen zone on hover and to readers. */
import { Tooltip } from "@mantine/core";
import { useNow } from "@/lib/now";
import { absolute, relative } from "@/lib/time";
import { useZone } from "@/lib/zone";

export function When({ at }: { at: string | null | undefined }) {
  const now = useNow();
  const zone = useZone();
  if (!at) return <span>–</span>;
  const exact = absolute(at, zone);
  return (
    <Tooltip label={exact}>
      <time dateTime={at}>{relative(at, now)}</time>
    </Tooltip>
  );
}

/** An instant written out, for records. */
export function Instant({ at }: { at: string }) {
  const zone = useZone();
  return <time dateTime={at}>{absolute(at, zone)}</time>;
}
