/** A button that takes somebody's time off; it is named after whose. */
import { Button } from "@mantine/core";

export function TakeOff({ of, onClick }: { of: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`Take off ${of}`} onClick={onClick}>
      Take off
    </Button>
  );
}
