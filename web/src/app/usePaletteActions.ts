/** What the palette offers for some words: an address, what the search finds, rooms, and every registered act. */
import type { SpotlightActionData, SpotlightActionGroupData } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { searchQuery } from "@/api/search";
import { addressOf } from "@/lib/addresses";
import { registered } from "@/lib/shortcuts";
import { useStore } from "@/lib/store";
import { PAGES, ROOMS } from "./rooms";

const REFERENCE = /^((hnd|upd|lead|case|ev|dec|run|act|job|msg)-\d+|esc-\d{4}-\d+)$/i;

/** The subject that the words name as they stand, such as LEAD-7 or account:abc. */
export function namedBy(words: string): string | undefined {
  const text = words.trim();
  if (REFERENCE.test(text)) return text.toUpperCase();
  return /^[a-z_]+:\S+$/.test(text) ? text : undefined;
}

export function usePaletteActions(words: string): SpotlightActionGroupData[] {
  const navigate = useNavigate();
  const shortcuts = useStore(registered);
  const found = useQuery({ ...searchQuery(words.trim()), enabled: words.trim().length > 1 });
  const go = (to: string | undefined) => () => to && navigate({ to });
  const fits = (text: string) => text.toLowerCase().includes(words.trim().toLowerCase());

  const named = namedBy(words);
  const direct: SpotlightActionData[] = named
    ? [{ id: `go ${named}`, label: `Open ${named}`, onClick: go(addressOf(named)) }]
    : [];
  const objects = (found.data?.items ?? []).map((item) => ({
    id: `${item.kind} ${item.subject}`,
    label: item.title,
    description: `${item.kind} · ${item.subject}`,
    onClick: go(addressOf(item.subject) ?? addressOf(item.home)),
  }));
  const rooms = [...ROOMS, ...PAGES]
    .filter((room) => fits(`${room.name} ${room.about}`))
    .map((room) => ({
      id: room.to,
      label: room.name,
      description: room.about,
      onClick: go(room.to),
    }));
  const acts = shortcuts
    .filter((one) => one.group !== "Rooms" && one.keys !== "$mod+k" && fits(one.label))
    .map((one) => ({ id: `${one.keys} ${one.label}`, label: one.label, description: one.keys, onClick: one.run }));
  return [
    { group: "Objects", actions: [...direct, ...objects] },
    { group: "Rooms", actions: rooms },
    { group: "Here", actions: acts },
  ].filter((group) => group.actions.length > 0);
}
