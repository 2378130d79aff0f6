/** The words of communication: for whom, what a text does, in which language, and by which way it goes. */
import type { Audience, ChannelKind, Locale, TextKind } from "@/api/comms";

export const AUDIENCES: Record<Audience, string> = {
  executive: "Executive",
  legal: "Legal",
  comms: "Comms",
  regulator: "Regulator",
  artist_label: "Artist and label",
  partner: "Partner",
  internal: "Internal",
};
export const KINDS: Record<TextKind, string> = {
  acknowledgement: "Acknowledgement",
  holding_line: "Holding line",
  situation_update: "Situation update",
  authority_answer: "Answer to an authority",
  refusal: "Refusal",
};
export const LOCALES: Record<Locale, string> = {
  en: "English",
  ja: "Japanese",
  ko: "Korean",
  "zh-Hans": "Chinese, simplified",
  id: "Indonesian",
  th: "Thai",
  vi: "Vietnamese",
};
export const CHANNELS: Record<ChannelKind, string> = {
  email: "mail",
  slack: "Slack-compatible webhook",
  webhook: "signed webhook",
  in_app: "in the console",
};

/** Words as the choices of a field. */
export function choicesOf<Key extends string>(words: Record<Key, string>): { value: Key; label: string }[] {
  return (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
}
