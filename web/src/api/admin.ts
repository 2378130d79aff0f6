/** How the desk itself is: its ledger, its health and its settings. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type LedgerLine = Shapes["LedgerLine"];
export type LedgerFilters = { subject?: string; actor?: string; verb?: string };
export type Chain = Shapes["ChainOut"];
export type Health = Shapes["HealthOut"];
export type Setting = Shapes["SettingOut"];

const PAGE = 200;

/** The ledger, newest first; the next page lies before the last position shown. */
export function ledgerQuery(filters: LedgerFilters) {
  return infiniteQueryOptions({
    queryKey: ["ledger", filters],
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/ledger", {
          params: { query: { ...filters, limit: PAGE, order: "newest" as const, before: pageParam } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)?.position : undefined),
  });
}

export function verifyLedger(): Promise<Chain> {
  return take(api.POST("/api/ledger/verify"));
}

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: () => take(api.GET("/api/health")),
  refetchInterval: 30_000,
});

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => take(api.GET("/api/settings")),
});
