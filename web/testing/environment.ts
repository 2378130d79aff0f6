/** One page for all test files of a worker: what the console's modules hold on to stays there from file to file. */
import { builtinEnvironments, type Environment } from "vitest/runtime";

const worker = globalThis as typeof globalThis & { isPaged?: boolean };

export default {
  name: "one-page",
  viteEnvironment: "client",
  async setup(global, options) {
    if (!worker.isPaged) await builtinEnvironments.jsdom.setup(global, options);
    worker.isPaged = true;
    return { teardown() {} };
  },
} satisfies Environment;
