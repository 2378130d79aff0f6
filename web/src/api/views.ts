/** Saved views: a list as somebody looked at it, under a name; one's own and those that others share. */
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask";
import { on } from "./client";

export type View = {
  id: string;
  room: string;
  name: string;
  /** What stands behind `?` in the address. */
  query: string;
  /** The columns that are shown; none where nobody chose them. */
  columns: string[];
  shared: boolean;
  owner: string;
  is_mine: boolean;
  version: number;
  changed_at: string;
};

export type ViewForm = Pick<View, "room" | "name" | "query" | "columns" | "shared">;
export type ViewChange = Partial<Pick<View, "name" | "query" | "columns" | "shared">>;

export function viewsQuery(room: string) {
  return queryOptions({
    queryKey: ["views", room],
    queryFn: () => ask<View[]>("GET", "/api/views", { query: { room } }),
  });
}

export function saveView(form: ViewForm): Promise<View> {
  return ask("POST", "/api/views", { body: form });
}

export function changeView(view: View, change: ViewChange): Promise<View> {
  return ask("PATCH", `/api/views/${encodeURIComponent(view.id)}`, { body: change, headers: on(view) });
}

export function deleteView(view: View): Promise<void> {
  return ask("DELETE", `/api/views/${encodeURIComponent(view.id)}`);
}
