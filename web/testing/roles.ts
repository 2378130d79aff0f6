/** Who is signed in, for tests about what somebody may do. */
import type { Role } from "@/api/session";
import { answer, ME } from "./network";

/** Sign in as somebody with these roles: `ana` unless another name and id are given. */
export function signedInAs(roles: readonly Role[], who: { id?: string; name?: string } = {}): void {
  answer("get", "/api/session", { ...ME, user: { ...ME.user, ...who, roles: [...roles] } });
}
