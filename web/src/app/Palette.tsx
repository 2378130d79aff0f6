/** The palette: rooms for now; every object and action is reached from here. */

import { Spotlight, spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import "@mantine/spotlight/styles.css";
import { useShortcuts } from "@/lib/shortcuts";
import { ROOMS } from "./rooms";

export const openPalette = () => spotlight.open();

export function Palette() {
  const navigate = useNavigate();
  useShortcuts([{ keys: "$mod+k", label: "Open the palette", group: "Everywhere", run: openPalette, always: true }]);
  return (
    <Spotlight
      shortcut={null}
      lockScroll={false}
      actions={ROOMS.map((room) => ({
        id: room.to,
        label: room.name,
        description: room.about,
        onClick: () => navigate({ to: room.to }),
      }))}
      searchProps={{ placeholder: "Go to a room, a reference or an entity", "aria-label": "Go to" }}
    />
  );
}
