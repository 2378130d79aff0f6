/** How the entities of a case hang together. */
import { queryOptions } from "@tanstack/react-query";
import { api, take } from "./client";

export function caseLinksQuery(ref: string) {
  return queryOptions({
    queryKey: ["cases", ref, "links"],
    queryFn: () => take(api.GET("/api/cases/{case}/links", { params: { path: { case: ref } } })),
  });
}
