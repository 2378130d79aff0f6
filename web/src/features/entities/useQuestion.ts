/** The text of the search field: it asks a little after the last key, and never amid a composed word. */
import { useDebouncedCallback } from "@mantine/hooks";
import { type ChangeEvent, type CompositionEvent, useState } from "react";

const PAUSE_MS = 180;

export type Question = {
  text: string;
  /** Ask at once. */
  ask: () => void;
  field: {
    value: string;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
  };
};

/** `asked` is what the address holds; a text that comes from there, as by going back, replaces what was typed. */
export function useQuestion(asked: string, onAsk: (text: string) => void): Question {
  const [held, hold] = useState({ asked, text: asked, sent: asked });
  if (held.asked !== asked) hold({ ...held, asked, text: asked === held.sent ? held.text : asked });
  const send = (text: string) => {
    hold((before) => ({ ...before, sent: text }));
    onAsk(text);
  };
  const later = useDebouncedCallback(send, PAUSE_MS);
  return {
    text: held.text,
    ask: () => send(held.text),
    field: {
      value: held.text,
      onChange: (event) => {
        const text = event.currentTarget.value;
        hold((before) => ({ ...before, text }));
        if (!(event.nativeEvent as InputEvent).isComposing) later(text);
      },
      onCompositionEnd: (event) => {
        const text = event.currentTarget.value;
        hold((before) => ({ ...before, text }));
        later(text);
      },
    },
  };
}
