/** Finds a case by its reference or by words of its title, and puts the lead into it. */
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { findCases } from "@/api/triage";
import styles from "./Leads.module.css";

type AttachFormProps = { isBusy: boolean; onAttach: (ref: string) => void; onClose: () => void };

export function AttachForm({ isBusy, onAttach, onClose }: AttachFormProps) {
  const [words, setWords] = useState("");
  const [chosen, choose] = useState<string>();
  const [asked] = useDebouncedValue(words.trim(), 200);
  const named = /^CASE-\d+$/i.test(words.trim()) ? words.trim().toUpperCase() : undefined;
  const found = useQuery({
    queryKey: ["cases", "find", asked],
    queryFn: () => findCases(asked),
    enabled: asked.length >= 2,
  });
  const items = asked.length >= 2 ? (found.data ?? []) : [];
  const target = chosen ?? named ?? (items.length === 1 ? items[0]?.ref : undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (target) onAttach(target);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Case"
          description="A reference such as CASE-7, or words of its title."
          data-autofocus
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            choose(undefined);
          }}
        />
        <Radio.Group label="Cases found" value={target ?? ""} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {items.map((item) => (
              <Radio key={item.ref} value={item.ref} label={`${item.ref} ${item.title}`} />
            ))}
          </Stack>
        </Radio.Group>
        <p className={styles.soft} role="status">
          {found.error
            ? "The search did not answer. Give the reference."
            : foundSaid(asked, items.length, found.isFetching)}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!target} loading={isBusy}>
            {target ? `Put it into ${target}` : "Put it into the case"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function foundSaid(asked: string, count: number, isLooking: boolean): string {
  if (asked.length < 2) return "Type two letters or more.";
  if (isLooking) return "Looking…";
  return count === 0 ? "No case has all these words." : "";
}
