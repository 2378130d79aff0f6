/** The fields of a hunt, made from what a detector says of itself: dataset, hypothesis, time, and each parameter. */
import { Fieldset, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { datasetsQuery } from "@/api/datasets";
import type { Detector } from "@/api/detectors";
import { Failure } from "@/ui/Failure";
import styles from "./Hunt.module.css";
import { type HuntDraft, lacking, type Problems, type Span, written } from "./hunting";
import { ParameterField } from "./ParameterField";
import { spanOf } from "./span";
import { counted } from "./words";

type HuntFieldsProps = {
  detector: Detector;
  draft: HuntDraft;
  onChange: (part: Partial<HuntDraft>) => void;
  /** What is wrong, once it was tried to send it. */
  problems: Problems;
  zone: string;
  /** A schedule looks back from its own slot, and knows no fixed dates. */
  isScheduled?: boolean;
};

export function HuntFields(props: HuntFieldsProps) {
  const { detector, draft, onChange, problems } = props;
  const datasets = useQuery(datasetsQuery);
  const choices = (datasets.data ?? []).map((one) => {
    const missing = lacking(detector.needs, one);
    const label = missing.length > 0 ? `${one.name}: lacks ${missing.join(", ")}` : one.name;
    return { value: one.name, label, disabled: missing.length > 0 };
  });
  const isNoneFit = datasets.data !== undefined && choices.every((one) => one.disabled);
  return (
    <Stack gap="sm">
      {datasets.error && <Failure error={datasets.error} onRetry={datasets.refetch} />}
      <Select
        label="Dataset"
        required
        searchable
        placeholder="Choose one that binds what it needs"
        data={choices}
        value={draft.dataset || null}
        error={problems.dataset}
        description={
          isNoneFit
            ? `No dataset binds ${detector.needs.join(", ").replaceAll("|", " or ")}. Add one, or bind its columns.`
            : undefined
        }
        onChange={(dataset) => onChange({ dataset: dataset ?? "" })}
      />
      <Textarea
        label="Hypothesis"
        required
        description="What you expect, and what would speak against it. The record keeps it."
        autosize
        minRows={2}
        maxLength={4_000}
        value={draft.hypothesis}
        error={problems.hypothesis}
        onChange={(event) => onChange({ hypothesis: event.currentTarget.value })}
      />
      <SpanFields {...props} />
      <ParameterFields {...props} />
    </Stack>
  );
}

/** Folded while every parameter stands at its default, and open where one was changed or does not fit. */
function ParameterFields({ detector, draft, onChange, problems }: HuntFieldsProps) {
  const changed = detector.parameters.filter((one) => (draft.values[one.name] ?? written(one)) !== written(one));
  const isOpen = changed.length > 0 || Object.keys(problems).some((field) => field.startsWith("parameter "));
  return (
    <details className={styles.fold} open={isOpen || undefined}>
      <summary>
        {counted(detector.parameters.length, "parameter")},{" "}
        {changed.length === 0 ? "all at their default" : `${changed.length} changed`}
      </summary>
      <Stack gap="sm">
        {detector.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            text={draft.values[parameter.name]}
            problem={problems[`parameter ${parameter.name}`]}
            onChange={(text) => onChange({ values: { ...draft.values, [parameter.name]: text } })}
          />
        ))}
      </Stack>
    </details>
  );
}

function SpanFields({ detector, draft, onChange, problems, zone, isScheduled }: HuntFieldsProps) {
  const spans: Array<{ value: Span; label: string }> = [
    { value: "all", label: "All of it" },
    { value: "tick", label: `Last ${spanOf(detector.look_back_seconds)}` },
    { value: "back", label: "Look back" },
    ...(isScheduled ? [] : [{ value: "between" as const, label: "Between" }]),
  ];
  return (
    <Fieldset legend="Time">
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          aria-label="Which time"
          value={draft.span}
          onChange={(span) => onChange({ span: span as Span })}
          data={spans}
        />
        {draft.span === "back" && (
          <TextInput
            label="Look back from the end of the data"
            placeholder="30d"
            value={draft.back}
            error={problems.back}
            onChange={(event) => onChange({ back: event.currentTarget.value })}
          />
        )}
        {draft.span === "between" && (
          <Group grow align="start">
            <TextInput
              type="datetime-local"
              label={`Since (${zone})`}
              value={draft.since}
              error={problems.since}
              onChange={(event) => onChange({ since: event.currentTarget.value })}
            />
            <TextInput
              type="datetime-local"
              label={`Until (${zone})`}
              value={draft.until}
              error={problems.until}
              onChange={(event) => onChange({ until: event.currentTarget.value })}
            />
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
