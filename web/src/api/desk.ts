/** What the desk says of itself before anybody signs in. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { createStore } from "@/lib/store";
import { deskZone } from "@/lib/zone";
import { isReachable } from "./client";
import { MINUTE } from "./queries";

export type Desk = { simulation: boolean; version: string; console: string; zone: string; sign_in: string[] };

async function readDesk(): Promise<Desk> {
  const answer = await fetch("/api/desk").catch(() => undefined);
  isReachable.set(answer?.ok ?? false);
  if (!answer?.ok) throw new TypeError("the desk does not answer");
  const desk = (await answer.json()) as Desk;
  deskZone.set(desk.zone);
  return desk;
}

export const deskQuery = queryOptions({
  queryKey: ["desk"],
  queryFn: readDesk,
  retry: false,
  // While it does not answer it is asked often, so that the page notices when it is back.
  refetchInterval: (query) => (query.state.status === "error" ? 3_000 : MINUTE),
});

export function useDesk(): Desk | undefined {
  return useQuery(deskQuery).data;
}

const opened = createStore("");

/** Whether the desk serves another console than the one that is open. */
export function useIsOutdated(): boolean {
  const served = useDesk()?.console ?? "";
  if (!opened.get() && served) opened.set(served);
  return served !== "" && served !== opened.get();
}
