/** Lays a graph out beside the page, a slice at a time; a file of its own, since the page allows no worker from a blob. */
import { ITERATIONS, layoutOf, type Plan, SLICE } from "./layout";

self.onmessage = ({ data }: MessageEvent<{ plan: Plan; isSettledOnly: boolean }>) => {
  const layout = layoutOf(data.plan);
  for (let done = 0; done < ITERATIONS; done += SLICE) {
    const positions = layout.step(SLICE);
    if (!data.isSettledOnly || done + SLICE >= ITERATIONS) self.postMessage(positions);
  }
};
