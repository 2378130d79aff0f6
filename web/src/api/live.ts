/** Live updates: the desk's events, followed with resume, and the lists they make old renewed together. */
import type { QueryClient } from "@tanstack/react-query";
import { createStore } from "@/lib/store";
import type { Shapes } from "./client";
import { nounsOf } from "./queries";

export type Told = Shapes["EventOut"];

const GATHER_MS = 400;
const KEPT = 100;

export type Connection = "connecting" | "live" | "lost";
export const connection = createStore<Connection>("connecting");
/** The last events, newest first. */
export const heard = createStore<readonly Told[]>([]);

/** Follow the desk's events until told to stop; the browser resumes by the last event's id. */
export function follow(client: QueryClient, open: (url: string) => EventSource = (url) => new EventSource(url)) {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let last = "";
  const stale = new Set<string>();

  const renew = () => {
    gathering = undefined;
    const nouns = new Set(stale);
    stale.clear();
    client.invalidateQueries({ predicate: (query) => nouns.has(String(query.queryKey[0])) });
  };
  const hear = (event: MessageEvent<string>) => {
    last = event.lastEventId || last;
    const told = JSON.parse(event.data) as Told;
    heard.set((before) => [told, ...before].slice(0, KEPT));
    for (const noun of nounsOf(told.subject)) stale.add(noun);
    gathering ??= setTimeout(renew, GATHER_MS);
  };
  const connect = () => {
    source = open(last ? `/api/events?after=${encodeURIComponent(last)}` : "/api/events");
    source.onopen = () => {
      if (connection.get() === "lost") client.invalidateQueries();
      connection.set("live");
    };
    source.onmessage = hear;
    source.onerror = () => {
      connection.set("lost");
      // A stream that was refused stays closed; the browser retries the others itself.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(connect, 5_000);
    };
  };
  connect();
  return () => {
    source?.close();
    clearTimeout(again);
    clearTimeout(gathering);
  };
}
