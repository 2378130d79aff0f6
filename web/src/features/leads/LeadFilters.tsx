/** Which leads are listed: state, detector and whose, each with how many there are. */
import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { leadCountsQuery } from "@/api/leads";
import type { TableState } from "@/ui/table/useTableState";
import { STATES } from "./words";

export const ANY = "all";

export function LeadFilters({ state }: { state: TableState }) {
  const counts = useQuery({ ...leadCountsQuery, retry: false }).data;
  const counted = (word: string, count: number | undefined) =>
    count === undefined ? word : `${word} (${count.toLocaleString("en")})`;
  const detectors = Object.keys(counts?.detectors ?? {});
  const detector = state.filters.detector ?? "";
  const named = detector && !detectors.includes(detector) ? [...detectors, detector] : detectors;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="State"
        value={state.filters.state ?? "open"}
        onChange={(event) => state.change({ filters: { state: only(event.currentTarget.value, "open") } })}
        data={[
          ...Object.entries(STATES).map(([value, word]) => ({
            value,
            label: counted(word, counts && (counts.states[value as keyof typeof STATES] ?? 0)),
          })),
          { value: ANY, label: counted("Any state", counts?.total) },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label="Detector"
        value={detector}
        onChange={(event) => state.change({ filters: { detector: event.currentTarget.value } })}
        data={[
          { value: "", label: "Any detector" },
          ...named.toSorted().map((value) => ({ value, label: counted(value, counts?.detectors[value]) })),
        ]}
      />
      <Checkbox
        size="xs"
        label="Mine"
        checked={state.filters.assignee === "me"}
        onChange={(event) => state.change({ filters: { assignee: event.currentTarget.checked ? "me" : "" } })}
      />
    </>
  );
}

/** The address leaves out what is taken where nothing is said. */
const only = (value: string, usual: string) => (value === usual ? "" : value);
