/** What each role of the desk allows, so that nobody is offered what they may not do; the desk itself decides. */
import type { Shapes } from "./client";
import { type Role, useMe } from "./session";

export type Permission = Shapes["Permission"];

const READS: readonly Permission[] = ["lead:read", "case:read", "escalation:read", "job:read"];
const LOOKS: readonly Permission[] = [
  ...READS,
  "data:read",
  "evidence:read",
  "report:make",
  "glass:break",
  "delivery:read",
  "job:write",
];
const WORKS: readonly Permission[] = [
  ...LOOKS,
  "data:unmask",
  "hunt:run",
  "lead:write",
  "case:write",
  "escalation:write",
  "finding:review",
  "evidence:write",
  "decision:propose",
  "decision:approve",
  "decision:execute",
  "delivery:write",
];

export const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  viewer: READS,
  specialist: WORKS,
  lead: [...WORKS, "data:write", "data:erase", "desk:write", "ledger:read", "glass:review"],
  policy: [...LOOKS, "decision:approve"],
  legal: [
    ...LOOKS,
    "decision:approve",
    "data:unmask",
    "data:erase",
    "ledger:read",
    "evidence:screen",
    "evidence:instruct",
    "obligation:write",
  ],
  screener: ["case:read", "evidence:read", "evidence:screen"],
  auditor: [...LOOKS, "ledger:read", "glass:review"],
  admin: [
    "user:admin",
    "desk:write",
    "data:read",
    "data:write",
    "ledger:read",
    "metrics:read",
    "glass:break",
    "glass:review",
    "delivery:read",
    "destination:admin",
    "job:read",
    "job:write",
  ],
};

export const ROLES = Object.keys(PERMISSIONS_OF) as Role[];

/** All that roles allow together, in the order of their names. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => PERMISSIONS_OF[role]))].toSorted();
}

/** Whether the signed-in person may do all of something. */
export function useMay(): (...permissions: Permission[]) => boolean {
  const held = permissionsOf(useMe().roles);
  return (...permissions) => permissions.every((one) => held.includes(one));
}
