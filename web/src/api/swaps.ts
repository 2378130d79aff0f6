/** Swaps of times to call: asked, answered in one's own words, taken back. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Swap = Shapes["SwapOut"];
export type NewSwap = Shapes["AskSwap"];
export type SwapAnswer = "accept" | "decline";

type Which = { desk?: string; is_open?: boolean; is_of_me?: boolean };

const of = (shown: Swap) => ({ path: { swap: shown.ref }, header: { "if-match": on(shown)["If-Match"] } });

/** One's own, or all of a desk for who runs it; what others ask comes while one looks. */
export function swapsQuery(which: Which) {
  return infiniteQueryOptions({
    queryKey: ["swaps", which],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/on-call-swaps", { params: { query: { ...which, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: MINUTE,
  });
}

export const askSwap = (body: NewSwap) => take(api.POST("/api/on-call-swaps", { body }));

export function answerSwap(shown: Swap, act: SwapAnswer, words: string) {
  return take(api.POST(`/api/on-call-swaps/{swap}/${act}`, { params: of(shown), body: { words } }));
}

export const withdrawSwap = (shown: Swap) =>
  take(api.POST("/api/on-call-swaps/{swap}/withdraw", { params: of(shown) }));
