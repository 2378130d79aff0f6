/** The search over everything that the desk has. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";

export function searchQuery(words: string, kind?: string) {
  return queryOptions({
    queryKey: ["search", words, kind],
    queryFn: ({ signal }) =>
      take(
        api.GET("/api/search", {
          params: { query: { q: words, limit: 20, ...(kind && { kind: kind as never }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
