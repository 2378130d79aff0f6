/** Where messages go and how they fared, as the desk tells it. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Destination = Shapes["DestinationOut"];
export type Message = Shapes["MessageOut"];
export type MessageWhole = Shapes["MessageWhole"];
export type MessageState = Shapes["MessageState"];
export type MessageKind = Shapes["MessageKind"];
export type NewDestination = Shapes["AddDestination"];

export const outboxQuery = queryOptions({
  queryKey: ["messages", "count"],
  queryFn: () => take(api.GET("/api/outbox")),
});

export const destinationsQuery = queryOptions({
  queryKey: ["destinations"],
  queryFn: () => take(api.GET("/api/destinations")),
});

export type MessageFilters = { state?: MessageState; destination?: string; about?: string };

export function messagesQuery(filters: MessageFilters) {
  return infiniteQueryOptions({
    queryKey: ["messages", "list", filters],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/messages", { params: { query: { ...filters, limit: 200, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function messageQuery(ref: string) {
  return queryOptions({
    queryKey: ["messages", ref],
    queryFn: () => take(api.GET("/api/messages/{message}", { params: { path: { message: ref } } })),
  });
}

export function retryMessage(ref: string): Promise<Message> {
  return take(api.POST("/api/messages/{message}/retry", { params: { path: { message: ref } } }));
}

export function skipMessage(ref: string, reason: string): Promise<Message> {
  return take(api.POST("/api/messages/{message}/skip", { params: { path: { message: ref } }, body: { reason } }));
}

export function addDestination(form: NewDestination) {
  return take(api.POST("/api/destinations", { body: form }));
}

function at(destination: Destination) {
  return { path: { name: destination.name }, header: { "if-match": on(destination)["If-Match"] } };
}

export function testDestination(name: string) {
  return take(api.POST("/api/destinations/{name}/test", { params: { path: { name } } }));
}

export function turnDestination(destination: Destination, act: "pause" | "resume" | "remove"): Promise<Destination> {
  return take(api.POST(`/api/destinations/{name}/${act}`, { params: at(destination) }));
}

export function rotateSecret(destination: Destination, hours: number) {
  const body = { overlap_hours: hours };
  return take(api.POST("/api/destinations/{name}/rotate", { params: at(destination), body }));
}
