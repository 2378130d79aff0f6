/** The present moment, followed by whatever shows how long ago or how long until. */
import { createStore, useStore } from "./store";

const TICK_MS = 15_000;
const moment = createStore(Date.now());
setInterval(() => moment.set(Date.now()), TICK_MS);

/** Milliseconds since the epoch, renewed every 15 seconds. */
export function useNow(): number {
  return useStore(moment);
}
