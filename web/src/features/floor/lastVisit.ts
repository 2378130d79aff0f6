/** Up to when a person has read what changed; kept by this browser. */
import { useState } from "react";

/** Milliseconds since the epoch; 0 where nothing was read yet. */
export function useLastVisit(person: string) {
  const key = `watchfloor.floor.read.${person}`;
  const [at, setAt] = useState(() => Number(localStorage.getItem(key) ?? 0));
  const end = (moment: number) => {
    localStorage.setItem(key, String(moment));
    setAt(moment);
  };
  return { at, end };
}
