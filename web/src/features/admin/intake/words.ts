/** How sources write, in words. */
import type { SourceShape } from "@/api/intake";

export const SHAPES: Record<SourceShape, { name: string; means: string }> = {
  mapped: { name: "in its own shape", means: "You say which part of a message is what." },
  coop: { name: "reports of Coop", means: "Reports as Coop's interface has them; nothing is to map." },
  slack: { name: "messages of Slack", means: "A message as JSON or as a form; Slack's own signature is taken too." },
};
