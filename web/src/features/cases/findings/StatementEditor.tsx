/** Where the claim is written: numbers are put in from evidence, and shown with their values as one writes. */
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Evidence, hasRows, rowsQuery } from "@/api/evidence";
import styles from "./Findings.module.css";
import type { Cited, FindingForm } from "./form";
import { NumberPicker } from "./NumberPicker";
import { Statement } from "./Statement";
import { type Binding, bindingsOf, problemIn, written } from "./statement";

type StatementEditorProps = {
  statement: string;
  citations: readonly Cited[];
  evidence: readonly Evidence[];
  onChange: (part: Partial<FindingForm>) => void;
};

export function StatementEditor({ statement, citations, evidence, onChange }: StatementEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPicking, setPicking] = useState(false);
  const values = useBoundValues(statement, evidence);
  const problem = problemIn(statement);
  const insert = (binding: Binding) => {
    const place = field.current?.selectionStart ?? statement.length;
    const [before, after] = [statement.slice(0, place), statement.slice(field.current?.selectionEnd ?? place)];
    const text = `${spaced(before)}${written(binding)}${after}`;
    const isCited = citations.some((one) => one.evidence === binding.evidence);
    const cited: Cited = { evidence: binding.evidence, locator: "", stance: "supports" };
    onChange({ statement: text, citations: isCited ? [...citations] : [...citations, cited] });
    setPicking(false);
    field.current?.focus();
  };
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label="Statement"
        description="One claim. Its numbers are put in from sealed query results; a number cannot be typed."
        required
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus
        value={statement}
        onChange={(event) => onChange({ statement: event.currentTarget.value })}
        error={statement.trim() ? problem : undefined}
      />
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
          Insert a number
        </Button>
      </Group>
      {statement.trim() && (
        <section aria-label="Preview" className={styles.preview}>
          <Text size="sm" c="dimmed">
            It will read:
          </Text>
          <p className={styles.claim}>
            <Statement text={statement} values={values} />
          </p>
        </section>
      )}
      {isPicking && <NumberPicker evidence={evidence} onPick={insert} onClose={() => setPicking(false)} />}
    </Stack>
  );
}

/** A space before the number where a word touches it. */
function spaced(before: string): string {
  return /[\p{L}\p{N}_}]$/u.test(before) ? `${before} ` : before;
}

/** The value of each bound cell that can be computed. */
function useBoundValues(statement: string, evidence: readonly Evidence[]): Map<string, unknown> {
  const bindings = bindingsOf(statement);
  const items = evidence.filter(
    (item) => hasRows(item) && item.labels.length === 0 && bindings.some((one) => one.evidence === item.ref),
  );
  const rows = useQueries({ queries: items.map((item) => rowsQuery(item)) });
  const values = new Map<string, unknown>();
  for (const binding of bindings) {
    const place = items.findIndex((item) => item.ref === binding.evidence);
    const value = rows[place]?.data?.rows[binding.row]?.[binding.column];
    if (value !== undefined && value !== null) values.set(written(binding), value);
  }
  return values;
}
