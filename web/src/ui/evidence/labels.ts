/** What the labels of evidence say, and which of them warn of what may hurt who looks. */
import type { Evidence, Label } from "@/api/evidence";
import type { Medium } from "@/api/exposure";

const WORDS: Record<Label, string> = {
  csam_suspected: "Suspected child sexual abuse",
  minor: "A minor",
  sexual: "Sexual content",
  graphic_violence: "Graphic violence",
  self_harm: "Self-harm",
  terrorism: "Terrorism",
  hate: "Hate",
  personal_data: "Personal data",
  privileged: "Legally privileged",
  unmasked: "Unmasked data",
};

/** The gravest first; the others ask for a reason and hurt nobody who looks. */
export const DISTURBING: readonly Label[] = [
  "csam_suspected",
  "minor",
  "sexual",
  "graphic_violence",
  "self_harm",
  "terrorism",
  "hate",
];

export const LABELS = Object.keys(WORDS) as Label[];

export function labelWords(label: string): string {
  return WORDS[label as Label] ?? label.replaceAll("_", " ");
}

/** The category under which a look is noted; undefined where the labels only ask for a reason. */
export function gravest(labels: readonly Label[]): Label | undefined {
  return DISTURBING.find((label) => labels.includes(label));
}

const IMAGES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"];
// Markup is never rendered: it is read as text.
const TEXTS = ["application/json", "application/xml", "image/svg+xml"];

export type Shown = Medium | "rows" | "nothing";

/** How an item may be looked at here; what is not named is downloaded only. */
export function shownAs(item: Evidence): Shown {
  if (item.kind === "locator_only") return "nothing";
  if (item.query) return "rows";
  const type = item.media_type ?? "";
  if (IMAGES.includes(type)) return "image";
  if (type.startsWith("text/") || TEXTS.includes(type)) return "text";
  if (type.startsWith("audio/")) return "audio";
  return type.startsWith("video/") ? "video" : "nothing";
}

/** The medium that a look is noted under. */
export function mediumOf(item: Evidence): Medium {
  const shown = shownAs(item);
  return shown === "rows" || shown === "nothing" ? "text" : shown;
}

const CLOSED: Partial<Record<Evidence["state"], string>> = {
  held: "It came from outside and is held until somebody who is cleared, and did not bring it, has screened it.",
  stopped: "Everything about it is stopped. Leave it to the cleared people.",
  quarantined: "It no longer is what it was, and is put aside. Its custody says since when.",
  destroyed: "It was destroyed. Its custody says by whom and why.",
};

/** Why nothing of an item can be looked at; undefined where it can. A screener looks at what is held. */
export function whyClosed(item: Evidence, isScreener: boolean): string | undefined {
  if (item.kind === "locator_only") return "The desk keeps no copy of it, ever. Follow the report reference.";
  if (item.state === "held" && isScreener) return undefined;
  return CLOSED[item.state];
}
