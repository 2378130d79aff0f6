/** Updates as the desk tells them: from the record to a text, who approves it, how it leaves; groups and templates. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Situation = Shapes["Situation"];
export type Fact = Shapes["SituationFact"];
export type Need = Shapes["SituationNeed"];
export type Sureness = Shapes["Sureness"];
export type UpdateLine = Shapes["UpdateLine"];
export type Update = Shapes["UpdateOut"];
export type UpdateState = Shapes["UpdateState"];
export type Audience = Shapes["CommsAudience"];
export type TextKind = Shapes["TextKind"];
export type Locale = Shapes["Locale"];
export type Recipient = Shapes["Recipient"];
export type Delivery = Shapes["DeliveryLine"];
export type NewUpdate = Shapes["DraftUpdate"];
export type UpdateEdit = Shapes["EditUpdate"];
export type StakeholderGroup = Shapes["GroupOut"];
export type ChannelKind = Shapes["ChannelKind"];
export type NewChannel = Shapes["AddChannel"];
export type AudienceRule = Shapes["AudienceOut"];
export type Template = Shapes["TemplateOut"];
export type NewWording = Shapes["WriteTemplate"];
export type UpdateFilters = { subject?: string; state?: UpdateState };

const of = (ref: string) => ({ path: { update: ref } });
const since = (shown: { version: number }) => ({ "if-match": on(shown)["If-Match"] });

export function situationQuery(subject: string) {
  return queryOptions({
    queryKey: ["escalations", subject, "situation"],
    queryFn: () =>
      take(api.GET("/api/escalations/{escalation}/situation", { params: { path: { escalation: subject } } })),
    staleTime: MINUTE,
  });
}

/** The text that a template makes of a situation; nothing is kept by it. */
export function previewQuery(template: string, situation: Situation) {
  return queryOptions({
    queryKey: ["templates", "preview", template, situation],
    queryFn: () =>
      take(
        api.POST("/api/comms/templates/{template}/preview", { params: { path: { template } }, body: { situation } }),
      ),
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
  });
}

export function updatesQuery(filters: UpdateFilters) {
  return infiniteQueryOptions({
    queryKey: ["updates", "list", filters],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/comms/updates", { params: { query: { ...filters, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function updateQuery(ref: string) {
  return queryOptions({
    queryKey: ["updates", ref],
    queryFn: () => take(api.GET("/api/comms/updates/{update}", { params: of(ref) })),
  });
}

export const draftUpdate = (body: NewUpdate) => take(api.POST("/api/comms/updates", { body }));

/** On the version that was looked at, which may be one that a conflict told of. */
export const editUpdate = (ref: string, version: number, body: UpdateEdit) =>
  take(api.PATCH("/api/comms/updates/{update}", { params: { ...of(ref), header: since({ version }) }, body }));

export const submitUpdate = (shown: Update) =>
  take(api.POST("/api/comms/updates/{update}/submit", { params: { ...of(shown.ref), header: since(shown) } }));

/** Binds what was read: the desk refuses where it says something else by now. */
export const approveUpdate = (read: Update, reason: string) =>
  take(
    api.POST("/api/comms/updates/{update}/approve", {
      params: of(read.ref),
      body: { payload: read.payload_hash, reason },
    }),
  );

export const refuseUpdate = (ref: string, reason: string) =>
  take(api.POST("/api/comms/updates/{update}/refuse", { params: of(ref), body: { reason } }));

export const withdrawUpdate = (shown: Update, reason: string) =>
  take(
    api.POST("/api/comms/updates/{update}/withdraw", {
      params: { ...of(shown.ref), header: since(shown) },
      body: { reason },
    }),
  );

export const sendUpdate = (ref: string) => take(api.POST("/api/comms/updates/{update}/send", { params: of(ref) }));

export const retryUpdate = (ref: string) => take(api.POST("/api/comms/updates/{update}/retry", { params: of(ref) }));
