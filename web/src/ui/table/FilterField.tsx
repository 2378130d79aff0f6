/** The field that narrows a list by words; it keeps what is typed itself, so that it never waits for the list. */
import { TextInput } from "@mantine/core";
import { useCallback, useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { Icon } from "../Icon";
import styles from "./Toolbar.module.css";
import type { Words } from "./useWords";

type FilterFieldProps = { label: string; words: Words; onLeave: () => void };

export function FilterField({ label, words, onLeave }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(words);
  latest.current = words;
  const hold = useCallback((element: HTMLInputElement | null) => {
    field.current = element;
    return () => latest.current.drop();
  }, []);
  useShortcuts([{ keys: "/", label: "Filter the list", group: "List", run: () => field.current?.focus() }]);
  return (
    <TextInput
      key={words.origin}
      ref={hold}
      className={styles.words}
      size="xs"
      aria-label={`Filter ${label.toLowerCase()}`}
      placeholder="Filter  /"
      leftSection={<Icon name="search" size={13} />}
      defaultValue={words.text}
      onChange={(event) => words.type(event.currentTarget.value)}
      onBlur={words.settle}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && event.key !== "Enter" && event.key !== "ArrowDown") return;
        event.preventDefault();
        words.settle();
        onLeave();
      }}
    />
  );
}
