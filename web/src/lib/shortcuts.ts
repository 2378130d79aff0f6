/** The keyboard: every shortcut is registered here, and `?` shows what is registered. */
import { useEffect, useRef } from "react";
import { createKeybindingsHandler } from "tinykeys";
import { createStore, type Store } from "./store";

export type Shortcut = {
  /** As tinykeys writes it: "j", "g l", "$mod+k", "Shift+?". */
  keys: string;
  label: string;
  group: string;
  run: () => void;
  /** Whether it also works while one types or a dialog is open. */
  always?: boolean;
};

type Registered = Omit<Shortcut, "run"> & { run: () => void };

export const registered: Store<readonly Registered[]> = createStore<readonly Registered[]>([]);

/** Offer shortcuts while a component is shown; a later one takes the keys of an earlier one. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const names = shortcuts.map((one) => `${one.keys}|${one.label}|${one.group}|${one.always ?? false}`).join("\n");
  useEffect(() => {
    const mine = names
      .split("\n")
      .filter(Boolean)
      .map((name, place): Registered => {
        const [keys = "", label = "", group = "", always] = name.split("|");
        return { keys, label, group, always: always === "true", run: () => latest.current[place]?.run() };
      });
    registered.set((before) => [...before, ...mine]);
    return () => registered.set((before) => before.filter((one) => !mine.includes(one)));
  }, [names]);
}

const LEAD_MS = 1_000;
const PRESSED_BY_ENTER = "a, button, summary, [role=option], [role=menuitem], [role=tab]";

/** Listen on a window for every registered shortcut; gives back how to stop. */
export function listenForShortcuts(target: Window): () => void {
  const lead = { until: 0 };
  let handler = handlerOf(registered.get(), lead);
  const unfollow = registered.subscribe(() => {
    handler = handlerOf(registered.get(), lead);
  });
  const hear = (event: KeyboardEvent) => {
    handler(event);
    // After `g` the next key belongs to the rooms: `g c` goes to the cases and does not press `c`.
    const isLead = registered.get().some((one) => one.keys.startsWith(`${event.key} `));
    lead.until = isLead && !isTaken(event) ? event.timeStamp + LEAD_MS : 0;
  };
  target.addEventListener("keydown", hear);
  return () => {
    unfollow();
    target.removeEventListener("keydown", hear);
  };
}

function handlerOf(shortcuts: readonly Registered[], lead: { until: number }) {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const shortcut of shortcuts) {
    bindings[shortcut.keys] = (event) => {
      if (!shortcut.always && isTaken(event)) return;
      if (!shortcut.keys.includes(" ") && event.timeStamp < lead.until) return;
      event.preventDefault();
      shortcut.run();
    };
  }
  return createKeybindingsHandler(bindings);
}

/** Whether the keys belong to a field, to an open dialog, or to what Enter presses anyway. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]")) return true;
  if (event.key === "Enter" && target?.closest(PRESSED_BY_ENTER)) return true;
  if (event.key === "Escape" && target?.closest("[role=dialog], [role=menu]")) return true;
  return document.querySelector("[role=dialog][aria-modal=true]") !== null;
}
