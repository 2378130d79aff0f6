/** What was typed and not yet sent: it survives a reload, a lost server and an ended session. */
import { useState } from "react";

const PREFIX = "watchfloor.draft.";

export type Draft = {
  text: string;
  /** Whether the text was there before this page was. */
  isRestored: boolean;
  write: (text: string) => void;
  clear: () => void;
};

/** A text kept under a key until it is cleared; `initial` stands where nothing is kept. */
export function useDraft(key: string, initial = ""): Draft {
  const kept = localStorage.getItem(PREFIX + key);
  const [held, hold] = useState({ key, text: kept ?? initial, isRestored: kept !== null });
  if (held.key !== key) hold({ key, text: kept ?? initial, isRestored: kept !== null });
  return {
    text: held.text,
    isRestored: held.isRestored,
    write: (text) => {
      localStorage.setItem(PREFIX + key, text);
      hold((before) => ({ ...before, text }));
    },
    clear: () => {
      localStorage.removeItem(PREFIX + key);
      hold({ key, text: "", isRestored: false });
    },
  };
}

/** Throw away what is kept under a key, once it was sent. */
export function forgetDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** Like useDraft, for a form of several fields. */
export function useFormDraft<Form extends object>(key: string, initial: Form) {
  const draft = useDraft(key);
  const form: Form = draft.text ? { ...initial, ...(JSON.parse(draft.text) as Partial<Form>) } : initial;
  return {
    form,
    isRestored: draft.isRestored && draft.text !== "",
    change: (part: Partial<Form>) => draft.write(JSON.stringify({ ...form, ...part })),
    clear: draft.clear,
  };
}
