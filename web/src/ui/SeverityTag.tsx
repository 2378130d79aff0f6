/** A severity with what it means; the gravest ones stand out by weight and word, for red is for breach alone. */
import { Tag, type Tone } from "./Tag";

type Severity = "S0" | "S1" | "S2" | "S3" | "S4";

export const SEVERITIES: Record<Severity, string> = {
  S0: "Imminent harm to people",
  S1: "Grave harm, or many people",
  S2: "Serious harm",
  S3: "Limited harm",
  S4: "Little harm",
};

const TONES: Record<Severity, Tone> = { S0: "warn", S1: "warn", S2: "accent", S3: "plain", S4: "plain" };

export function SeverityTag({ severity }: { severity: Severity | null }) {
  if (!severity) return <Tag title="Nobody has triaged it yet">none yet</Tag>;
  return (
    <Tag tone={TONES[severity]} title={SEVERITIES[severity]}>
      {severity}
    </Tag>
  );
}
