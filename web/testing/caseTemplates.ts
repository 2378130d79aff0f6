/** Case templates as the desk tells them, for tests. */
import type { CaseTemplate, EscalationTemplate, TemplateContent, TemplateTask } from "@/api/caseTemplates";
import { answer } from "./network";

export function aTemplateTask(part: Partial<TemplateTask> = {}): TemplateTask {
  return {
    key: "verify",
    title: "Check who asks",
    is_mandatory: false,
    is_required: false,
    for_kind: "role",
    for_role: "desk",
    due_hours: 4,
    due_fraction: 0.25,
    ...part,
  };
}

export function aContent(part: Partial<TemplateContent> = {}): TemplateContent {
  return {
    tasks: [aTemplateTask(), aTemplateTask({ key: "seal", title: "Seal the paper", is_required: true })],
    closing: ["legal_basis"],
    tell: { S0: ["legal", "comms"], S1: ["legal"] },
    confidentiality: "amber",
    no_tipping_off: false,
    look_first: ["Which instrument is it?"],
    ...part,
  };
}

export function aCaseTemplate(part: Partial<CaseTemplate> = {}): CaseTemplate {
  return {
    demand_class: "government_order",
    version: 1,
    content: aContent(),
    reason: "as it ships",
    by: null,
    at: null,
    ...part,
  };
}

/** What an escalation has of a template, the newest version unless told otherwise. */
export function anAppliedTemplate(part: Partial<EscalationTemplate> = {}): EscalationTemplate {
  return {
    escalation: "ESC-2026-000001",
    demand_class: "government_order",
    version: 1,
    content: aContent(),
    applied_by: "u-2",
    applied_at: "2026-11-28T10:00:00Z",
    newest: 1,
    is_newest: true,
    adds: [],
    asks: [],
    tell: [],
    proposes_confidentiality: null,
    proposes_no_tipping_off: null,
    ...part,
  };
}

export const SECOND = aCaseTemplate({
  version: 2,
  content: aContent({ look_first: ["Is it final?"] }),
  reason: "We look closer.",
  by: "u-2",
  at: "2026-11-28T10:00:00Z",
});

/** Answer everything that the tab of case templates asks for. */
export function tellTemplates(): void {
  const court = aCaseTemplate({ demand_class: "csam", content: aContent({ tasks: [], closing: [], look_first: [] }) });
  answer("get", "/api/case-templates", [SECOND, court]);
  answer("get", "/api/classes/government_order/template/versions", [SECOND, aCaseTemplate()]);
  answer("get", "/api/classes/csam/template/versions", [court]);
  answer("get", "/api/comms/groups", [
    { key: "legal", name: "Legal", is_shipped: true, people: [], channels: [], version: 1 },
    { key: "comms", name: "Comms", is_shipped: true, people: [], channels: [], version: 1 },
  ]);
}
