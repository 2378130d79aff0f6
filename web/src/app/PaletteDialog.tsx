/** The palette when it is open. */
import "@mantine/spotlight/styles.css";
import { Spotlight } from "@mantine/spotlight";
import { useState } from "react";
import { usePaletteActions } from "./usePaletteActions";

export function PaletteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [words, setWords] = useState("");
  return (
    <Spotlight
      forceOpened={opened}
      onSpotlightClose={onClose}
      shortcut={null}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      query={words}
      onQueryChange={setWords}
      filter={(_, actions) => actions}
      actions={usePaletteActions(words)}
      nothingFound="Nothing by this name"
      scrollable
      maxHeight="60vh"
      searchProps={{ placeholder: "A room, a reference, an entity or some words", "aria-label": "Go to" }}
    />
  );
}
