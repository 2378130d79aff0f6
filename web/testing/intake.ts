/** Sources and authorities as the desk tells them, for tests of the admin room. */
import type { Authority, IntakeSource, MapField } from "@/api/intake";

const from = (...columns: string[]): MapField => ({
  columns,
  always: "",
  values: {},
  otherwise: "",
  split: "",
  time_format: "",
  zone: "",
});

export const SOURCE: IntakeSource = {
  name: "hotline",
  shape: "mapped",
  mapping: { source: "hotline", propose: true, fields: { external_ref: from("webhook-id"), title: from("subject") } },
  address: "/api/intake/hotline",
  disabled_at: null,
  at: "2026-11-20T10:00:00Z",
  version: 3,
};

export const AUTHORITY: Authority = {
  id: 4,
  name: "Example Police",
  kind: "law_enforcement",
  jurisdiction: "SG",
  domains: ["police.example.org"],
  call_back: "+65 5550 1234",
  source: "their page of contacts, seen by ana",
  retired_at: null,
  version: 2,
};
