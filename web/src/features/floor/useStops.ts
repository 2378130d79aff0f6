/** `j` and `k` go through every line of the floor, in the order in which it is read. */
import { useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { STOP } from "./Items";

export function useStops() {
  const floor = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const stops = [...(floor.current?.querySelectorAll<HTMLElement>(`[${STOP}]`) ?? [])];
    const place = stops.indexOf(document.activeElement as HTMLElement);
    const next = place < 0 ? (step > 0 ? 0 : stops.length - 1) : place + step;
    stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
  };
  const open = () => {
    if (document.activeElement instanceof HTMLElement && floor.current?.contains(document.activeElement))
      document.activeElement.click();
  };
  useShortcuts([
    { keys: "j", label: "Next thing", group: "Floor", run: () => move(1) },
    { keys: "k", label: "Thing before", group: "Floor", run: () => move(-1) },
    { keys: "Enter", label: "Open it", group: "Floor", run: open },
  ]);
  return floor;
}
