/** Which escalations are listed; all of it stands in the address. */
import { Button, Checkbox, NativeSelect, Popover, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { desksQuery } from "@/api/desks";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import { SEVERITIES } from "@/ui/SeverityTag";
import type { TableState } from "@/ui/table/useTableState";
import { choices, STATES } from "./words";

/** Those that stand behind "More filters". */
const MORE = [
  "demand_class",
  "jurisdiction",
  "requester_kind",
  "language",
  "desk",
  "deskless",
  "over",
  "snoozed",
  "order",
] as const;

export const FILTERS = ["state", "severity", "assignee", "unassigned", ...MORE] as const;

export function EscalationFilters({ state }: { state: TableState }) {
  const { filters } = state;
  const narrowed = MORE.filter((name) => filters[name]).length;
  const whose = filters.unassigned ? "nobody" : (filters.assignee ?? "");
  return (
    <>
      <Choice state={state} name="state" label="State" none="Any open state" words={STATES} />
      <Choice state={state} name="severity" label="Severity" none="Any severity" words={SEVERITIES} isShort />
      <NativeSelect
        size="xs"
        aria-label="Held by"
        value={whose}
        data={[
          { value: "", label: "Held by anybody" },
          { value: "me", label: "Held by me" },
          { value: "nobody", label: "Held by nobody" },
        ]}
        onChange={({ currentTarget: { value } }) =>
          state.change({
            filters: { assignee: value === "me" ? "me" : "", unassigned: value === "nobody" ? "true" : "" },
          })
        }
      />
      <Popover position="bottom-start" withinPortal trapFocus width={280}>
        <Popover.Target>
          <Button size="compact-sm" variant="default">
            {narrowed ? `More filters (${narrowed})` : "More filters"}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Choice
              state={state}
              name="order"
              label="Order"
              none="By priority"
              words={{ newest: "The newest first" }}
              isNamed
            />
            <Choice state={state} name="demand_class" label="Class" none="Any class" words={CLASSES} isNamed />
            <Choice
              state={state}
              name="requester_kind"
              label="Requester"
              none="Any requester"
              words={REQUESTERS}
              isNamed
            />
            <AtDesk state={state} />
            <Code state={state} name="jurisdiction" label="Jurisdiction" hint="As SG or AU-NSW" />
            <Code state={state} name="language" label="Language" hint="As en or zh-Hant" />
            <Mark state={state} name="over" label="Those that are over" />
            <Mark state={state} name="snoozed" label="Those that are put off" />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

type Name = (typeof FILTERS)[number];
type Part = { state: TableState; name: Name; label: string };
type ChoiceProps = Part & {
  none: string;
  words: Readonly<Record<string, string | { name: string }>>;
  isShort?: boolean;
  isNamed?: boolean;
};

function Choice({ state, name, label, none, words, isShort, isNamed }: ChoiceProps) {
  const offered = choices(words).map((one) => (isShort ? { ...one, label: one.value } : one));
  return (
    <NativeSelect
      size="xs"
      label={isNamed ? label : undefined}
      aria-label={isNamed ? undefined : label}
      value={state.filters[name] ?? ""}
      data={[{ value: "", label: none }, ...offered]}
      onChange={(event) => state.change({ filters: { [name]: event.currentTarget.value } })}
    />
  );
}

/** At which desk, or at none; a desk of the address stays a choice where the list does not know it. */
function AtDesk({ state }: { state: TableState }) {
  const desks = useQuery(desksQuery).data ?? [];
  const { desk = "", deskless } = state.filters;
  const stray = desk && !desks.some((one) => one.key === desk) ? [{ value: `at ${desk}`, label: desk }] : [];
  return (
    <NativeSelect
      size="xs"
      label="Desk"
      value={deskless ? "none" : desk && `at ${desk}`}
      data={[
        { value: "", label: "Any desk" },
        { value: "none", label: "At no desk" },
        ...desks.map((one) => ({ value: `at ${one.key}`, label: one.name })),
        ...stray,
      ]}
      onChange={({ currentTarget: { value } }) =>
        state.change({
          filters: { desk: value.startsWith("at ") ? value.slice(3) : "", deskless: value === "none" ? "true" : "" },
        })
      }
    />
  );
}

/** A code is asked for once it is typed whole: on leaving the field, or with Enter. */
function Code({ state, name, label, hint }: Part & { hint: string }) {
  const asked = state.filters[name] ?? "";
  const ask = (typed: string) => {
    const code = name === "jurisdiction" ? typed.trim().toUpperCase() : typed.trim();
    if (code !== asked) state.change({ filters: { [name]: code } });
  };
  return (
    <TextInput
      key={asked}
      size="xs"
      label={label}
      placeholder={hint}
      maxLength={35}
      defaultValue={asked}
      onBlur={(event) => ask(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && ask(event.currentTarget.value)}
    />
  );
}

function Mark({ state, name, label }: Part) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={state.filters[name] === "true"}
      onChange={(event) => state.change({ filters: { [name]: event.currentTarget.checked ? "true" : "" } })}
    />
  );
}
