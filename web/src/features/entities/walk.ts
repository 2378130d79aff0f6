/** Going through a search by keys: from the field down to the answers and back. */
import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Put on everything that the keys stop at. */
export const STOP = { "data-stop": true } as const;

/** Move the focus to the stop before or behind the one that has it. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || event.nativeEvent.isComposing) return;
  const stops = [...document.querySelectorAll<HTMLElement>("[data-stop]")];
  const next = stops[stops.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
