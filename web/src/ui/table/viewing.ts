/** A saved view and the address it stands for. Pure. */
import type { View } from "@/api/views";

/** What of an address is no part of a view: which tab of the page the list stands in. */
const OF_THE_PAGE = ["tab"];

/** The part of an address that a view keeps, always in the same order. */
export function searchOfView(search: string): string {
  const words = new URLSearchParams(search);
  for (const name of OF_THE_PAGE) words.delete(name);
  words.sort();
  return words.toString();
}

/** The address, from `?` on, in which a view is applied; `now` is the present one. */
export function addressOfView(view: View, columns: readonly string[], now: string): string {
  const words = new URLSearchParams(view.query);
  const present = new URLSearchParams(now);
  for (const name of OF_THE_PAGE) {
    const value = present.get(name);
    if (value) words.set(name, value);
  }
  if (view.columns.length > 0) {
    const hidden = columns.filter((id) => !view.columns.includes(id));
    words.set("hide", hidden.join(",") || "none");
  }
  const written = words.toString();
  return written ? `?${written}` : "";
}
