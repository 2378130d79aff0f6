/** What the ledger holds of one thing, the newest first. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type HistoryLine = Shapes["HistoryLine"];

const PAGE = 50;
/** Which noun of the cache an event about the subject makes old, so that its history is read anew with it. */
const NOUNS: ReadonlyArray<readonly [string, string]> = [
  ["LEAD-", "leads"],
  ["CASE-", "cases"],
  ["FND-", "findings"],
  ["EV-", "evidence"],
  ["DEC-", "decisions"],
  ["APR-", "approvals"],
  ["ACT-", "actions"],
  ["RUN-", "runs"],
  ["dataset:", "datasets"],
];

export function historyQuery(subject: string) {
  const noun = NOUNS.find(([start]) => subject.startsWith(start))?.[1] ?? "history";
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
