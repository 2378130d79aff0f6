/** Puts a lead to sleep until it has grown: by what, how much, and what that comes to. */
import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { LeadLine } from "@/api/leads";
import type { Growth } from "@/api/triage";
import { useDraft } from "@/lib/drafts";
import styles from "./Leads.module.css";
import { extent, GROWTHS } from "./words";

export const FACTOR = 1.5;

type SnoozeFieldsProps = {
  growth: Growth;
  factor: number | string;
  onChange: (growth: Growth, factor: number | string) => void;
};

export function SnoozeFields({ growth, factor, onChange }: SnoozeFieldsProps) {
  return (
    <>
      <SegmentedControl
        aria-label="Until it grows by"
        value={growth}
        onChange={(value) => onChange(value as Growth, factor)}
        data={Object.entries(GROWTHS).map(([value, label]) => ({ value, label }))}
      />
      <NumberInput
        label="Factor"
        description="1.5 is half as much again."
        value={factor}
        min={1.01}
        max={100}
        step={0.1}
        decimalScale={2}
        error={isFactor(factor) ? undefined : "More than 1, at most 100."}
        onChange={(value) => onChange(growth, value)}
      />
    </>
  );
}

export function isFactor(factor: number | string): factor is number {
  return typeof factor === "number" && factor > 1 && factor <= 100;
}

type SnoozeDialogProps = {
  lead: LeadLine;
  onSnooze: (growth: Growth, factor: number, reason: string) => void;
  onClose: () => void;
};

export function SnoozeDialog({ lead, onSnooze, onClose }: SnoozeDialogProps) {
  const [growth, setGrowth] = useState<Growth>("members");
  const [factor, setFactor] = useState<number | string>(FACTOR);
  const reason = useDraft(`snooze.${lead.ref}`);
  const now = extent(lead, growth);
  const bound = now !== undefined && isFactor(factor) ? now * factor : undefined;
  const isTooMuch = growth === "score" && bound !== undefined && bound >= 1;
  const isReady = isFactor(factor) && !isTooMuch;
  const submit = () => {
    if (!isReady) return;
    onSnooze(growth, factor, reason.text.trim());
    reason.clear();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Snooze ${lead.ref}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <SnoozeFields
            growth={growth}
            factor={factor}
            onChange={(by, times) => {
              setGrowth(by);
              setFactor(times);
            }}
          />
          <p className={styles.soft} role="status">
            {isTooMuch
              ? "A score cannot grow beyond 1. Choose members or volume, or a smaller factor."
              : boundSaid(growth, now, bound)}
          </p>
          <Textarea
            label="Reason (optional)"
            value={reason.text}
            onChange={(event) => reason.write(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" data-autofocus disabled={!isReady}>
              Snooze
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function boundSaid(growth: Growth, now: number | undefined, bound: number | undefined): string {
  if (now === undefined || bound === undefined) return "It wakes when it has grown by the factor.";
  const said = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 2 });
  return `It wakes above ${said(bound)} ${GROWTHS[growth].toLowerCase()}; now it has ${said(now)}.`;
}
