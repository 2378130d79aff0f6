/** What an act on many leads would do, before it is done; and afterwards which of them were refused, and why. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { LeadLine } from "@/api/leads";
import type { BulkForm, BulkItem } from "@/api/triage";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import styles from "./Leads.module.css";
import { FACTOR, isFactor, SnoozeFields } from "./SnoozeDialog";
import { bulkSaid, useBulk } from "./useBulk";

type BulkDialogProps = {
  leads: readonly LeadLine[];
  form: BulkForm;
  onShown: (line: LeadLine) => void;
  onDone: () => void;
  onClose: () => void;
};

export function BulkDialog({ leads, form: asked, onShown, onDone, onClose }: BulkDialogProps) {
  const isSnooze = asked.act === "snooze";
  const [growth, setGrowth] = useState(asked.until_grows_by ?? "members");
  const [factor, setFactor] = useState<number | string>(asked.factor ?? FACTOR);
  const reason = useDraft(`bulk.${asked.act}`);
  const times = isFactor(factor) ? factor : FACTOR;
  const form = { ...asked, ...(isSnooze && { until_grows_by: growth, factor: times }), reason: reason.text.trim() };
  const { trial, acting, refused, would } = useBulk(leads, form, onShown);
  const isOver = refused !== undefined;
  const submit = () =>
    acting.mutate(undefined, {
      onSuccess: (items) => {
        reason.clear();
        onDone();
        if (would === leads.length && items.every((item) => item.ok)) onClose();
      },
    });
  const problems = refused ?? trial.data?.filter((item) => !item.ok) ?? [];
  return (
    <Modal opened onClose={onClose} title={titleOf(form, leads.length)} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOver && would > 0 && (!isSnooze || isFactor(factor))) submit();
        }}
      >
        <Stack gap="sm">
          {isSnooze && !isOver && (
            <SnoozeFields
              growth={growth}
              factor={factor}
              onChange={(by, value) => {
                setGrowth(by);
                setFactor(value);
              }}
            />
          )}
          <Trial trial={trial} count={leads.length} would={isOver ? undefined : would} said={bulkSaid(form)} />
          {acting.error && <Failure error={acting.error} />}
          <Refusals items={problems} isOver={isOver} />
          {!isOver && asked.act !== "claim" && asked.act !== "release" && (
            <Textarea
              label="Reason (optional)"
              value={reason.text}
              onChange={(event) => reason.write(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {isOver ? "Close" : "Cancel"}
            </Button>
            {!isOver && (
              <Button
                type="submit"
                data-autofocus
                aria-disabled={would === 0}
                data-disabled={would === 0 || undefined}
                loading={acting.isPending}
              >
                {would === 0
                  ? "Nothing to do"
                  : `Do it for ${would.toLocaleString("en")} ${would === 1 ? "lead" : "leads"}`}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type TrialProps = {
  trial: Pick<UseQueryResult<BulkItem[]>, "isLoading" | "error" | "refetch">;
  count: number;
  would: number | undefined;
  said: string;
};

function Trial({ trial, count, would, said }: TrialProps) {
  if (trial.isLoading) return <Loading label="Asking what it would do" />;
  if (trial.error) return <Failure error={trial.error} onRetry={trial.refetch} />;
  if (would === undefined) return null;
  return (
    <p role="status">
      {would.toLocaleString("en")} of {count.toLocaleString("en")} would be {said}.
    </p>
  );
}

function titleOf(form: BulkForm, count: number): string {
  const said = bulkSaid(form);
  return `${count.toLocaleString("en")} ${count === 1 ? "lead" : "leads"} to be ${said}`;
}

/** The desk's words without the reference that already stands before them. */
function whyNot({ ref, problem }: BulkItem): string {
  const said = [problem?.detail || problem?.title, problem?.fix].filter(Boolean).join(" ");
  return said.startsWith(`${ref} `) ? said.slice(ref.length + 1) : said;
}

function Refusals({ items, isOver }: { items: readonly BulkItem[]; isOver: boolean }) {
  if (items.length === 0) return null;
  return (
    <section aria-label="Refused" className={styles.refused}>
      <h3>
        {items.length.toLocaleString("en")} {isOver ? "left as before" : "would stay as before"}
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.ref}>
            <Ref subject={item.ref} /> {whyNot(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
