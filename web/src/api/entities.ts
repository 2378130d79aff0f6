/** Entities: what is found of them, what the data and the desk know, and with whom they are linked. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type Snippet = { text: string; marks: number[][] };
export type Found = Omit<Shapes["FoundOut"], "snippet"> & { snippet: Snippet };
export type Entity = Shapes["EntityOut"];
export type Dossier = Shapes["DossierOut"];
export type Presence = Shapes["PresenceOut"];
export type FoundKind = Shapes["DocumentKind"];

export type Heat = Shapes["HeatOut"];
export type Links = Shapes["LinksOut"];
export type LinkEdge = Links["edges"][number];
export type Mentions = Shapes["MentionsOut"];

const PAGE = 200;
const FOUND = 50;

/** The two parts of `kind:id`; the id may hold colons and slashes itself. */
export function partsOf(entity: string): { kind: string; id: string } {
  const [kind = "", ...id] = entity.split(":");
  return { kind, id: id.join(":") };
}

/** Everything that holds every word, as it was typed. */
export function searchQuery(q: string, kind?: string) {
  return infiniteQueryOptions({
    queryKey: ["search", "pages", q, kind ?? ""],
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/search", {
          params: { query: { q, kind: kind as FoundKind | undefined, limit: FOUND, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: q.trim() !== "",
  });
}

/** The entities that the desk has touched, by reference. */
export function entitiesQuery(kind?: string) {
  return infiniteQueryOptions({
    queryKey: ["entities", "list", kind ?? ""],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/entities", { params: { query: { kind, limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** What the data knows of an entity; with a purpose also in sensitive columns, which the ledger notes. */
export function readDossier(entity: string, purpose?: string): Promise<Dossier> {
  return take(api.GET("/api/dossiers/{kind}/{id}", { params: { path: partsOf(entity), query: { purpose } } }));
}

export function dossierQuery(entity: string) {
  return queryOptions({ queryKey: ["entities", entity, "dossier"], queryFn: () => readDossier(entity) });
}

export function mentionsQuery(entity: string) {
  return queryOptions({
    queryKey: ["entities", entity, "mentions"],
    queryFn: () => take(api.GET("/api/mentions/{kind}/{id}", { params: { path: partsOf(entity) } })),
  });
}

export function heatQuery(entity: string, place: { dataset: string; role: string; zone: string }) {
  return queryOptions({
    queryKey: ["entities", entity, "heat", place],
    queryFn: () => take(api.GET("/api/heat/{kind}/{id}", { params: { path: partsOf(entity), query: place } })),
  });
}

export function linksQuery(entity: string) {
  return queryOptions({
    queryKey: ["entities", entity, "links"],
    queryFn: () => take(api.GET("/api/links/{kind}/{id}", { params: { path: partsOf(entity) } })),
  });
}

/** The cases that something may still be added to. */
export const openCasesQuery = queryOptions({
  queryKey: ["cases", "open"],
  queryFn: async () => {
    const page = await take(api.GET("/api/cases", { params: { query: { limit: PAGE } } }));
    return page.items.filter((one) => one.state !== "closed");
  },
});

/** Put an entity into a case, where its role is unknown until somebody says it. */
export function addToCase(ref: string, entity: string) {
  return take(
    api.POST("/api/cases/{case}/entities", { params: { path: { case: ref } }, body: { entities: [entity] } }),
  );
}
