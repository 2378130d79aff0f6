/** What happens to what nobody accepts, and when: said before it does. */
import type { Handover } from "@/api/handovers";
import { absolute } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Caution } from "@/ui/Caution";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import { passesAt } from "./words";

export function Passing({ handover }: { handover: Handover }) {
  const zone = useZone();
  const waiting = handover.items.filter((item) => item.state === "waiting").length;
  if (handover.state === "draft") {
    return (
      <p>A draft: make it better, then freeze it. Nothing moves before that, and the other desk accepts nothing yet.</p>
    );
  }
  if (handover.state === "settled" || waiting === 0) return null;
  const at = passesAt(handover);
  const clock = absolute(at, zone).slice(11, 16);
  return (
    <Caution title={`${waiting} not accepted yet`}>
      What nobody accepted passes to{" "}
      {handover.receiving_lead ? <Person id={handover.receiving_lead} /> : "whoever is on shift there, or called first"}{" "}
      at {clock} (<When at={at} />
      ), and both leads are paged.
    </Caution>
  );
}
