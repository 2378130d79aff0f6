/** Clauses of the policy book in force, found by number or by words. */
import { MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { clausesQuery } from "@/api/policies";

type ClausePickerProps = {
  label: string;
  description?: string;
  value: readonly string[];
  onChange: (refs: string[]) => void;
};

export function ClausePicker({ label, description, value, onChange }: ClausePickerProps) {
  const clauses = useQuery(clausesQuery());
  const inForce = (clauses.data ?? []).map((clause) => ({
    value: clause.ref,
    label: `${clause.id} ${clause.title} (${clause.severity})`,
  }));
  // A clause of an older version stays chosen though the book went on.
  const older = value
    .filter((ref) => !inForce.some((one) => one.value === ref))
    .map((ref) => ({ value: ref, label: ref }));
  return (
    <MultiSelect
      label={label}
      description={description}
      data={[...inForce, ...older]}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      limit={40}
      nothingFoundMessage={clauses.isLoading ? "Reading the policy book…" : "No clause has these words."}
      error={clauses.error ? "The policy book cannot be read now." : undefined}
    />
  );
}
