/** One console: its cache and its router, made together for a page or a test. */
import type { RouterHistory } from "@tanstack/react-router";
import { createQueryClient } from "@/api/queries";
import { failed } from "@/ui/told";
import { createConsoleRouter } from "./router";

export type Console = ReturnType<typeof createConsole>;

export function createConsole(history?: RouterHistory) {
  const client = createQueryClient(failed);
  return { client, router: createConsoleRouter(client, history) };
}
