/** Saved views: a list as somebody looked at it, under a name; one's own and those that others share. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

/** `query` is what stands behind `?`; `columns` are those that are shown, none where nobody chose them. */
export type View = Shapes["SavedViewOut"];
export type ViewForm = Shapes["SaveView"];
export type ViewChange = Shapes["ChangeView"];

export function viewsQuery(room: string) {
  return queryOptions({
    queryKey: ["views", room],
    queryFn: () => take(api.GET("/api/views", { params: { query: { room } } })),
  });
}

export function saveView(form: ViewForm): Promise<View> {
  return take(api.POST("/api/views", { body: form }));
}

export function changeView(view: View, change: ViewChange): Promise<View> {
  const params = { path: { view: view.id }, header: on(view) as never };
  return take(api.PATCH("/api/views/{view}", { params, body: change }));
}

export function deleteView(view: View): Promise<View> {
  return take(api.DELETE("/api/views/{view}", { params: { path: { view: view.id } } }));
}
