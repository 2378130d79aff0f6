/** An invented situation on which words are tried. */
import type { Situation } from "@/api/comms";

const HOUR = 3_600_000;

export function exampleAt(now: number): Situation {
  const at = (hours: number) => new Date(now + hours * HOUR).toISOString();
  return {
    number: 2,
    at: at(0),
    zone: "UTC",
    subject: "ESC-2026-000001",
    title: "An example",
    severity: "S1",
    status: "in progress",
    bottom_line: "We act on the request, and answer in time.",
    known: [{ text: "Three tracks are named.", confidence: "confirmed" }],
    not_known: [{ text: "Whether there are more.", confidence: "possible" }],
    scope: { accounts: 1, content: 3, streams: 1200, markets: ["SG"], exposure: "small" },
    done: [{ text: "The tracks were blocked there.", at: at(-1) }],
    needed: [{ text: "Whether to object", by: "Legal", due_at: at(3) }],
    clocks: [{ name: "Answer to the authority", due_at: at(5), is_legal: true }],
    risks: ["Copies are put up again."],
    next_two_hours: "We look for copies.",
    owner: "the desk",
    next_update_at: at(2),
    changes: ["The tracks were blocked."],
    items: [
      { address: "https://example.org/track/1", outcome: "done", territory: "SG", effect_at: at(-1), reason: "" },
    ],
    requester: "An authority",
    their_reference: "REF-1",
    instrument: "An example of a law",
    received_at: at(-4),
    approved_facts: ["We received a request."],
    reasons: ["The law does not cover it."],
  };
}
