/** The roles of the desk, each with what it is for. */
import { Checkbox, Stack } from "@mantine/core";
import { ROLES } from "@/api/permissions";
import type { Role } from "@/api/session";

const ABOUT: Record<Role, string> = {
  viewer: "reads leads, cases and jobs",
  specialist: "hunts, investigates, decides",
  lead: "all that, and data, erasures, the ledger, review of glass",
  policy: "looks and approves",
  legal: "looks, approves, screens, instructs, erases",
  screener: "screens held material",
  auditor: "looks, reads the ledger, reviews glass",
  admin: "looks after people, destinations and settings",
};

type RoleChoiceProps = {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  /** The roles that may not be ticked, because nobody gives themselves one. */
  shut?: readonly Role[];
};

export function RoleChoice({ value, onChange, shut = [] }: RoleChoiceProps) {
  return (
    <Checkbox.Group
      label="Roles"
      required
      value={[...value]}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
      error={value.length === 0 && "Give at least one."}
    >
      <Stack gap="xs" mt="xs">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} disabled={shut.includes(role)} label={`${role}: ${ABOUT[role]}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
