/** What demands are about and who makes them, as people say it. */
import type { DemandClass, RequesterKind } from "@/api/escalations";

export const CLASSES: Record<DemandClass, string> = {
  imminent_harm: "Imminent harm",
  self_harm: "Self-harm",
  csam: "Child sexual abuse material",
  tvec: "Terrorist content",
  credible_threat: "Credible threat",
  ncii: "Intimate images without consent",
  hate_harassment: "Hate or harassment",
  election: "Election",
  government_order: "Government order",
  law_enforcement_request: "Request of law enforcement",
  regulator_enquiry: "Regulator's enquiry",
  court_order: "Court order",
  press: "Press enquiry",
  vip: "Prominent person",
  creator_dispute: "Creator's dispute",
  ip: "Copyright and other rights",
  impersonation: "Impersonation",
  account_takeover: "Account takeover",
  payment_fraud: "Payment fraud",
  platform_manipulation: "Platform manipulation",
  false_positive: "Mistake of ours",
  policy_gap: "Gap in policy",
  employee_safety: "Safety of employees",
};

export const REQUESTERS: Record<RequesterKind, string> = {
  government: "Government",
  court: "Court",
  law_enforcement: "Law enforcement",
  regulator: "Regulator",
  trusted_flagger: "Trusted flagger",
  press: "Press",
  creator: "Creator or label",
  partner: "Partner",
  user: "User",
  internal: "Internal",
};
