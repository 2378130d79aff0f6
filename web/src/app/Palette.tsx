/** The palette: every room, object and act by a few letters. What it takes is loaded when it is first opened. */
import { lazy, Suspense, useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { createStore, useStore } from "@/lib/store";

const PaletteDialog = lazy(() => import("./PaletteDialog").then((module) => ({ default: module.PaletteDialog })));

const isAsked = createStore(false);

/** Open the palette from anywhere. */
export function openPalette(): void {
  isAsked.set(true);
}

export function closePalette(): void {
  isAsked.set(false);
}

export function Palette() {
  const opened = useStore(isAsked);
  const [wasOpened, setWasOpened] = useState(false);
  if (opened && !wasOpened) setWasOpened(true);
  useShortcuts([{ keys: "$mod+k", label: "Open the palette", group: "Everywhere", run: openPalette, always: true }]);
  return <Suspense>{wasOpened && <PaletteDialog opened={opened} onClose={closePalette} />}</Suspense>;
}
