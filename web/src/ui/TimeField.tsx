/** A field for an instant: typed as a wall of a zone shows it, given as UTC; the zone is always said. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { instantAt, wallTime } from "@/lib/time";
import { useZone } from "@/lib/zone";

type TimeFieldProps = {
  label: string;
  /** The instant in UTC, or "" for none. */
  value: string;
  onChange: (at: string) => void;
  /** The zone in which it is typed; the one that the bar chooses where none is given. */
  zone?: string;
  description?: string;
  error?: string | false;
  required?: boolean;
};

export function TimeField({ label, value, onChange, zone, description, error, required }: TimeFieldProps) {
  const chosen = useZone();
  const where = zone ?? chosen;
  const [typed, type] = useState("");
  const text = value ? wallTime(value, where) : typed;
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={[description, `Time in ${where}.`].filter(Boolean).join(" ")}
      required={required}
      error={error}
      value={text}
      onChange={(event) => {
        type(event.currentTarget.value);
        onChange(instantAt(event.currentTarget.value, where) ?? "");
      }}
    />
  );
}
