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

/** Listen on a window for every registered shortcut; gives back how to stop. */
export function listenForShortcuts(target: Window): () => void {
  let handler = handlerOf(registered.get());
  const unfollow = registered.subscribe(() => {
    handler = handlerOf(registered.get());
  });
  const hear = (event: KeyboardEvent) => handler(event);
  target.addEventListener("keydown", hear);
  return () => {
    unfollow();
    target.removeEventListener("keydown", hear);
  };
}

function handlerOf(shortcuts: readonly Registered[]) {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const shortcut of shortcuts) {
    bindings[shortcut.keys] = (event) => {
      if (!shortcut.always && isTaken(event)) return;
      event.preventDefault();
      shortcut.run();
    };
  }
  return createKeybindingsHandler(bindings);
}

/** Whether the keys belong to a field or to an open dialog. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]")) return true;
  return document.querySelector("[role=dialog][aria-modal=true]") !== null;
}
