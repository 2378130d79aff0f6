/** One parameter of a detector as a field that knows its unit, its bounds and its default. */
import { Select, TextInput } from "@mantine/core";
import type { Parameter } from "@/api/detectors";
import { boundsOf, problemOf, written } from "./hunting";

const UNITS: Readonly<Record<string, string>> = {
  seconds: "a span",
  count: "a count",
  share: "a share",
  days: "days",
  words: "words, with commas between",
};

type ParameterFieldProps = {
  parameter: Parameter;
  /** What was typed; undefined stands for the default. */
  text: string | undefined;
  problem: string | undefined;
  onChange: (text: string) => void;
};

export function ParameterField({ parameter, text, problem, onChange }: ParameterFieldProps) {
  const value = text ?? written(parameter);
  const isChanged = value !== written(parameter);
  const bounds = boundsOf(parameter);
  const about = [UNITS[parameter.unit], bounds, isChanged && `default ${written(parameter)}`]
    .filter(Boolean)
    .join(", ");
  const shared = {
    label: parameter.name,
    description: `${parameter.help}${about ? ` (${about})` : ""}`,
    error: problem ?? (isChanged ? problemOf(parameter, value) : undefined),
  };
  if (parameter.unit === "choice")
    return (
      <Select
        {...shared}
        allowDeselect={false}
        data={[...parameter.choices]}
        value={value}
        onChange={(chosen) => chosen && onChange(chosen)}
      />
    );
  const isNumber = ["count", "share", "days"].includes(parameter.unit);
  return (
    <TextInput
      {...shared}
      {...(isNumber && {
        type: "number",
        min: parameter.low ?? undefined,
        max: parameter.high ?? undefined,
        step: parameter.unit === "share" ? "any" : 1,
      })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
