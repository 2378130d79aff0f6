/** Which figures: the days, by what they are told apart, of which escalations, and in whose zone; all in the address. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useUrlState } from "@/lib/url";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import { SEVERITIES } from "@/ui/SeverityTag";
import { useZones } from "../useZones";
import { choices } from "../words";
import { lastDays, lastQuarter, NARROWING, todayIn } from "./asked";
import styles from "./Metrics.module.css";
import { BY } from "./words";

export function MetricsChoices({ zone }: { zone: string }) {
  const [url, change] = useUrlState();
  const today = todayIn(zone, Date.now());
  const isNarrowed = NARROWING.some((name) => url[name]);
  const clear = () => change(Object.fromEntries(NARROWING.map((name) => [name, undefined])));
  return (
    <search className={styles.choices} aria-label="Which figures">
      <Typed name="since" label="From" type="date" />
      <Typed name="until" label="To, that day included" type="date" />
      <span className={styles.line}>
        <Button size="compact-sm" variant="default" onClick={() => change(lastDays(30, today))}>
          30 days
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => change(lastDays(90, today))}>
          90 days
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => change(lastQuarter(today))}>
          Last quarter
        </Button>
      </span>
      <Choice name="by" label="Told apart" data={choices(BY).filter(({ value }) => value !== "all")} none={BY.all} />
      <Choice name="demand_class" label="Class" data={choices(CLASSES)} none="Any class" />
      <Choice name="severity" label="Severity" data={Object.keys(SEVERITIES)} none="Any severity" />
      <Choice name="requester_kind" label="Requester" data={choices(REQUESTERS)} none="Any requester" />
      <Typed name="jurisdiction" label="Jurisdiction" hint="As SG or AU-NSW" />
      <ZoneChoice zone={zone} />
      {isNarrowed && (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          All escalations
        </Button>
      )}
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  data: ReadonlyArray<string | { value: string; label: string }>;
  none: string;
};

function Choice({ name, label, data, none }: ChoiceProps) {
  const [url, change] = useUrlState();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={url[name] ?? ""}
      data={[{ value: "", label: none }, ...data]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}

type TypedProps = { name: string; label: string; type?: "date"; hint?: string };

/** What is typed counts once it is whole: on leaving the field, or with Enter. */
function Typed({ name, label, type, hint }: TypedProps) {
  const [url, change] = useUrlState();
  const asked = url[name] ?? "";
  const ask = (typed: string) => {
    const word = typed.trim().toUpperCase();
    if (word !== asked) change({ [name]: word });
  };
  return (
    <TextInput
      key={asked}
      size="xs"
      type={type}
      label={label}
      placeholder={hint}
      maxLength={10}
      defaultValue={asked}
      onBlur={(event) => ask(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && ask(event.currentTarget.value)}
    />
  );
}

function ZoneChoice({ zone }: { zone: string }) {
  const [, change] = useUrlState();
  const named = useZones("UTC").map((one) => one.zone);
  return (
    <NativeSelect
      size="xs"
      label="Days as in"
      value={zone}
      data={[...new Set([...named, zone])]}
      onChange={(event) => change({ zone: event.currentTarget.value })}
    />
  );
}
