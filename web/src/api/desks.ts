/** Calendars with their days, desks with their shifts and people, and who covers what. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Calendar = Shapes["CalendarOut"];
export type CalendarLine = Shapes["CalendarLine"];
export type CalendarDay = Shapes["CalendarDayOut"];
export type Country = Shapes["CountryOut"];
export type Desk = Shapes["TeamOut"];
export type Coverage = Shapes["CoverageOut"];
export type NewCalendar = Shapes["AddCalendar"];
export type NewDesk = Shapes["AddDesk"];
export type NewDay = Shapes["SetDay"];
export type NewShift = Shapes["SetShift"];
export type NewTurn = Shapes["SetRoster"];
export type NewCall = Shapes["SetOnCall"];

const since = (shown: { version: number }) => ({ "if-match": on(shown)["If-Match"] });
const of = (shown: { name: string; version: number }) => ({ path: { calendar: shown.name }, header: since(shown) });

export const calendarsQuery = queryOptions({ queryKey: ["calendars"], queryFn: () => take(api.GET("/api/calendars")) });
export const countriesQuery = queryOptions({ queryKey: ["countries"], queryFn: () => take(api.GET("/api/countries")) });
export const desksQuery = queryOptions({ queryKey: ["desks"], queryFn: () => take(api.GET("/api/desks")) });

export function calendarQuery(calendar: string) {
  return queryOptions({
    queryKey: ["calendars", calendar],
    queryFn: () => take(api.GET("/api/calendars/{calendar}", { params: { path: { calendar } } })),
  });
}

/** What the installed library of holidays would change. */
export function upgradeQuery(calendar: string) {
  return queryOptions({
    queryKey: ["calendars", calendar, "upgrade"],
    queryFn: () => take(api.GET("/api/calendars/{calendar}/upgrade", { params: { path: { calendar } } })),
  });
}

export const addCalendar = (body: NewCalendar) => take(api.POST("/api/calendars", { body }));

export function changeWeek(shown: Calendar, week: string[][], reason: string) {
  return take(api.PATCH("/api/calendars/{calendar}", { params: of(shown), body: { week, reason } }));
}

export function setDay(shown: Calendar, body: NewDay) {
  return take(api.POST("/api/calendars/{calendar}/days", { params: of(shown), body }));
}

export function removeDay(shown: Calendar, day: string, reason: string) {
  const params = { path: { calendar: shown.name, day }, header: since(shown), query: { reason } };
  return take(api.DELETE("/api/calendars/{calendar}/days/{day}", { params }));
}

export function applyUpgrade(shown: Calendar, reason: string) {
  return take(api.POST("/api/calendars/{calendar}/upgrade", { params: of(shown), body: { reason } }));
}

export function deskQuery(desk: string) {
  return queryOptions({
    queryKey: ["desks", desk],
    queryFn: () => take(api.GET("/api/desks/{desk}", { params: { path: { desk } } })),
  });
}

export function coverageQuery(desk: string, start: string, end: string) {
  return queryOptions({
    queryKey: ["desks", desk, "coverage", start, end],
    queryFn: () => take(api.GET("/api/desks/{desk}/coverage", { params: { path: { desk }, query: { start, end } } })),
  });
}

/** From now and for a week, by the clock of the desk: also the next shift that is planned. */
export function coverageAheadQuery(desk: string) {
  return queryOptions({
    queryKey: ["desks", desk, "coverage", "ahead"],
    queryFn: () => take(api.GET("/api/desks/{desk}/coverage", { params: { path: { desk } } })),
  });
}

export const addDesk = (body: NewDesk) => take(api.POST("/api/desks", { body }));

export function setShift(shown: Desk, body: NewShift) {
  const params = { path: { desk: shown.key }, header: since(shown) };
  return take(api.POST("/api/desks/{desk}/shifts", { params, body }));
}

export function removeShift(shown: Desk, shift: string) {
  const params = { path: { desk: shown.key, shift }, header: since(shown) };
  return take(api.DELETE("/api/desks/{desk}/shifts/{shift}", { params }));
}

export const setTurn = (desk: string, body: NewTurn) =>
  take(api.POST("/api/desks/{desk}/roster", { params: { path: { desk } }, body }));

export const removeTurn = (desk: string, turn: number) =>
  take(api.DELETE("/api/desks/{desk}/roster/{turn}", { params: { path: { desk, turn } } }));

export const setCall = (desk: string, body: NewCall) =>
  take(api.POST("/api/desks/{desk}/oncall", { params: { path: { desk } }, body }));

export const removeCall = (desk: string, turn: number) =>
  take(api.DELETE("/api/desks/{desk}/oncall/{turn}", { params: { path: { desk, turn } } }));
