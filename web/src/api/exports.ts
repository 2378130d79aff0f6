/** A list as CSV, written by the desk, which notes in its ledger who took it out. */
import { api, type Shapes, take } from "./client";

/** `columns` are fields of the list's lines; all of them where none is named. */
export type ExportForm = Shapes["ExportList"];
export type ListName = Shapes["ListName"];

/** The file that the desk writes. Throws ApiProblem where it refuses, TypeError where it is not reached. */
export async function exportCsv(form: ExportForm): Promise<Blob> {
  // As bytes: the mark at its beginning, by which a spreadsheet knows UTF-8, is lost from a text.
  const bytes = await take(api.POST("/api/exports", { body: form, parseAs: "arrayBuffer" }));
  return new Blob([bytes as unknown as ArrayBuffer], { type: "text/csv" });
}
