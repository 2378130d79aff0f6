/** An item of evidence as the desk tells it, for tests of what shows it. */
import type { Evidence } from "@/api/evidence";

export function anItem(part: Partial<Evidence>): Evidence {
  return {
    ref: "EV-9",
    kind: "file",
    title: "A message",
    state: "sealed",
    source: "support inbox",
    method: "upload",
    collected_by: "u-1",
    collected_at: "2026-11-28T10:00:00Z",
    sha256: "a".repeat(64),
    size: 24,
    media_type: "text/plain",
    original_name: "message.txt",
    labels: [],
    marking: "amber",
    derived_from: null,
    query: null,
    locator: null,
    report_reference: null,
    sealed_at: "2026-11-28T10:00:00Z",
    sealed_by: "u-1",
    seal: "c".repeat(64),
    version: 2,
    ...part,
  };
}
