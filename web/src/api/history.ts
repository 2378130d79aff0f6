/** What the ledger holds of one thing, the newest first. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { nounsOf } from "./queries";

export type HistoryLine = Shapes["HistoryLine"];

const PAGE = 50;

export function historyQuery(subject: string) {
  // It stands under its subject's own noun, so that an event about the subject renews it too.
  const [, noun = "history"] = nounsOf(subject);
  return infiniteQueryOptions({
    queryKey: [noun, "history", subject],
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/history/{subject}", {
          params: { path: { subject }, query: { cursor: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
