/** Datasets: what there is, how it is declared, what was refused, and the acts on its files. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type DatasetLine = Shapes["DatasetLine"];
export type Dataset = Shapes["DatasetOut"];
export type Load = Shapes["LoadLine"];
export type RefusedRow = Shapes["QuarantineLine"];
export type Guess = Shapes["GuessOut"];
export type Checked = Shapes["CheckOut"];
export type Loaded = Shapes["LoadOut"];
export type LoadForm = Shapes["LoadIn"];

const PAGE = 500;

async function readAll(): Promise<DatasetLine[]> {
  const found: DatasetLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await take(api.GET("/api/datasets", { params: { query: { limit: PAGE, cursor } } }));
    found.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return found;
}

/** All datasets in use that one may see, by name. */
export const datasetsQuery = queryOptions({ queryKey: ["datasets", "list"], queryFn: readAll });

export function datasetQuery(name: string) {
  return queryOptions({
    queryKey: ["datasets", name],
    queryFn: () => take(api.GET("/api/datasets/{name}", { params: { path: { name } } })),
  });
}

/** The rows that were refused; with a purpose, as they stood. */
export function refusedQuery(name: string, purpose = "") {
  return infiniteQueryOptions({
    queryKey: ["datasets", name, "refused", purpose],
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/datasets/{name}/quarantine", {
          params: { path: { name }, query: { limit: PAGE, cursor: pageParam, purpose: purpose || undefined } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // A look with a purpose is noted, so that it is never repeated unasked.
    staleTime: purpose ? Number.POSITIVE_INFINITY : undefined,
  });
}

/** A proposed mapping of a file on the desk's machine; nothing is written. */
export function guessQuery(path: string) {
  return queryOptions({
    queryKey: ["guess", path],
    queryFn: () => take(api.POST("/api/datasets/guess", { body: { path, encoding: "utf-8" } })),
    enabled: path !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function loadDataset(name: string, form: LoadForm) {
  return take(api.POST("/api/datasets/{name}/loads", { params: { path: { name } }, body: form }));
}

/** Hash the stored files again and compare with the record. */
export function checkDataset(name: string) {
  return take(api.POST("/api/datasets/{name}/check", { params: { path: { name } }, body: {} }));
}

/** Ask for missing or damaged postings to be made. */
export function indexDataset(name: string) {
  return take(api.POST("/api/datasets/{name}/index", { params: { path: { name } } }));
}

/** Ask for many small files to be put together into few. */
export function compactDataset(name: string) {
  return take(api.POST("/api/datasets/{name}/compact", { params: { path: { name } } }));
}
