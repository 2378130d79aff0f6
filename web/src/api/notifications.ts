/** What the desk told oneself, and that it was read. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Notification = Shapes["NotificationOut"];

export const unreadQuery = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: () => take(api.GET("/api/notifications", { params: { query: { unread: true, limit: 50 } } })),
  refetchInterval: MINUTE,
});

export const readNotification = (notification: number) =>
  take(api.POST("/api/notifications/{notification}/read", { params: { path: { notification } } }));

export const readNotifications = () => take(api.POST("/api/notifications/read"));
