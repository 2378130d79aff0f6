/** State that lives in the address, so that it can be sent to somebody, reloaded and gone back to. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export type UrlState = Record<string, string | undefined>;

/** The texts behind `?`, and how to change some of them; `undefined` or "" takes one away. */
export function useUrlState(): [UrlState, (part: UrlState, options?: { replace?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state: UrlState = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]));
  const change = (part: UrlState, { replace = true } = {}) => {
    const kept = (before: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined && value !== ""),
      );
    navigate({ to: ".", search: kept as never, replace });
  };
  return [state, change];
}
