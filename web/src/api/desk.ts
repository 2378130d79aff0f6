/** What the desk says of itself before anybody signs in. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { deskZone } from "@/lib/zone";
import { MINUTE } from "./queries";

export type Desk = { simulation: boolean; version: string; console: string; zone: string; sign_in: string[] };

async function readDesk(): Promise<Desk> {
  const answer = await fetch("/api/desk");
  if (!answer.ok) throw new TypeError("the desk does not answer");
  const desk = (await answer.json()) as Desk;
  deskZone.set(desk.zone);
  return desk;
}

export const deskQuery = queryOptions({ queryKey: ["desk"], queryFn: readDesk, refetchInterval: 2 * MINUTE });

export function useDesk(): Desk | undefined {
  return useQuery(deskQuery).data;
}
