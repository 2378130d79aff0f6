/** A list as CSV, written by the desk, which notes in its ledger who took it out. */
import { csrf } from "./client";
import { problemOf } from "./problem";

export type ExportForm = { list: string; filters: Readonly<Record<string, string>>; columns: readonly string[] };

/** The file that the desk writes. Throws ApiProblem where it refuses, TypeError where it is not reached. */
export async function exportCsv(form: ExportForm): Promise<Blob> {
  const answer = await fetch(new URL("/api/exports", location.origin), {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-Token": csrf.get(),
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(form),
  });
  if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer.status);
  return new Blob([await answer.arrayBuffer()], { type: "text/csv" });
}
