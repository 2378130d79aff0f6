/** Where an escalation fits and what people can take on, as the desk tells them, for tests of who gets what. */
import type { RoutedDesk, RoutedPerson, Routing, RoutingTerm, Skills } from "@/api/routing";

export function term(criterion: RoutingTerm["criterion"], says: string, is_for = true): RoutingTerm {
  return { criterion, rank: is_for ? 0 : 1, is_for, says };
}

export function aRouted(part: Partial<RoutedPerson> = {}): RoutedPerson {
  return {
    person: "u-1",
    desk: "sg",
    until: null,
    held: 5,
    capacity: 12,
    is_free: true,
    terms: [term("duty", "on shift at sg until 18:00 +08"), term("language", "not known to speak ko", false)],
    ...part,
  };
}

const DESKS: RoutedDesk[] = [
  { desk: "sg", terms: [term("market", "serves IN")] },
  { desk: "ldn", terms: [term("market", "does not serve IN", false)] },
];

export function aRouting(part: Partial<Routing> = {}): Routing {
  return {
    escalation: "ESC-2026-000001",
    at: "2026-11-29T00:00:00Z",
    desk: null,
    demand_class: "government_order",
    language: "ko",
    markets: ["IN"],
    compartment: null,
    due_at: null,
    desks: DESKS,
    people: [
      aRouted(),
      aRouted({ person: "u-2", held: 12, is_free: false, terms: [term("free", "full: 12 of 12", false)] }),
    ],
    ...part,
  };
}

export function someSkills(part: Partial<Skills> = {}): Skills {
  return {
    person: "u-2",
    languages: ["ja", "ko"],
    demand_classes: ["court_order"],
    markets: [],
    capacity: 12,
    held: 5,
    is_free: true,
    version: 2,
    ...part,
  };
}
