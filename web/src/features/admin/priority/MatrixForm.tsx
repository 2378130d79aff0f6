/** A new version of the matrix, made on the one that was looked at; the old ones stay. */
import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Matrix, type MatrixVersion, reviseMatrix, type Severity } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { SeverityGrid } from "@/ui/SeverityGrid";
import { done } from "@/ui/told";
import styles from "../admin.module.css";
import { LeastFields } from "./LeastFields";
import { CADENCE, DEMANDS, faultOf, LEVELS, numberIn, WEIGHTS } from "./words";

export function MatrixForm({ shown, onClose }: { shown: MatrixVersion; onClose: () => void }) {
  // The draft remembers the version that it was begun on, also over a reload.
  const draft = useFormDraft("matrix", { content: shown.content, version: shown.version, reason: "" });
  const { content, version, reason } = draft.form;
  const change = (part: Partial<Matrix>) => draft.change({ version, content: { ...content, ...part } });
  const leave = () => {
    draft.clear();
    onClose();
  };
  const revise = useAct(() => reviseMatrix({ ...shown, version }, content, reason.trim()), {
    renews: ["matrix", "escalations"],
    onDone: (now) => {
      done(`Version ${now.version} is in force. The queue is put in its order.`);
      leave();
    },
  });
  const fault = faultOf(content);
  return (
    <form
      noValidate
      aria-label="Edit the matrix"
      onSubmit={(event) => {
        event.preventDefault();
        revise.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <Card title="Severity of impact and urgency">
          <SeverityGrid>
            {(impact, urgency) => (
              <NativeSelect
                size="xs"
                aria-label={`${impact}, ${urgency}`}
                data={[...LEVELS]}
                value={content.severity[impact][urgency]}
                onChange={({ currentTarget: { value } }) =>
                  change({
                    severity: {
                      ...content.severity,
                      [impact]: { ...content.severity[impact], [urgency]: value as Severity },
                    },
                  })
                }
              />
            )}
          </SeverityGrid>
        </Card>
        <DemandFields content={content} onChange={change} />
        <LeastFields content={content} onChange={change} />
        <NumberFields content={content} onChange={change} />
        <Textarea
          label="Why"
          description="It stays with the version and in the ledger"
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => draft.change({ version, content, reason: event.currentTarget.value })}
        />
        {fault && <p role="alert">{fault}</p>}
        {revise.error && <Failure error={revise.error} />}
        {revise.error && <p>What you changed is kept here.</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            Let my changes go
          </Button>
          <Button type="submit" disabled={Boolean(fault) || !reason.trim()} loading={revise.isPending}>
            Put it in force
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type FieldsProps = { content: Matrix; onChange: (part: Partial<Matrix>) => void };

function DemandFields({ content, onChange }: FieldsProps) {
  const { demands } = content;
  const set = (level: Severity, part: Partial<Matrix["demands"]["S0"]>) =>
    onChange({ demands: { ...demands, [level]: { ...demands[level], ...part } } });
  return (
    <Card title="What each severity asks, in hours">
      <div className={styles.scrolls}>
        <table className={styles.table} aria-label="Hours of each severity">
          <thead>
            <tr>
              <th scope="col">Severity</th>
              {DEMANDS.map(([name, word]) => (
                <th key={name} scope="col">
                  {word}
                </th>
              ))}
              <th scope="col">Pages</th>
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                {DEMANDS.map(([name, word]) => (
                  <td key={name}>
                    <NumberInput
                      size="xs"
                      aria-label={`${level}: ${word}`}
                      decimalScale={4}
                      value={demands[level][name] ?? ""}
                      onChange={(value) => set(level, { [name]: numberIn(value) })}
                    />
                  </td>
                ))}
                <td>
                  <Checkbox
                    aria-label={`${level} pages somebody`}
                    checked={demands[level].pages}
                    onChange={(event) => set(level, { pages: event.currentTarget.checked })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function NumberFields({ content, onChange }: FieldsProps) {
  const { weights, cadence } = content;
  return (
    <Card title="Numbers of the queue">
      <div className={styles.form}>
        {WEIGHTS.map(([name, word]) => (
          <NumberInput
            key={name}
            label={word}
            decimalScale={4}
            value={weights[name] ?? ""}
            onChange={(value) => onChange({ weights: { ...weights, [name]: numberIn(value) } })}
          />
        ))}
        {CADENCE.map(([name, word]) => (
          <NumberInput
            key={name}
            label={`Updates so many times as often ${word}`}
            decimalScale={2}
            value={cadence[name] ?? ""}
            onChange={(value) => onChange({ cadence: { ...cadence, [name]: numberIn(value) } })}
          />
        ))}
      </div>
    </Card>
  );
}
