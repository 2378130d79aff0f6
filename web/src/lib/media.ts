/** Whether the window is as a media query says, followed as it changes. */
import { useSyncExternalStore } from "react";

export const WIDE = "(min-width: 1100px)";
/** Room for a whole list beside a pane. */
export const ROOMY = "(min-width: 1880px)";
export const PHONE = "(max-width: 48em)";

export function useMedia(query: string): boolean {
  const subscribe = (listener: () => void) => {
    const list = window.matchMedia(query);
    list.addEventListener("change", listener);
    return () => list.removeEventListener("change", listener);
  };
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
