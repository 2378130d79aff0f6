/** Where a page broke: what was typed is kept in its drafts, and the rest of the console goes on. */
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failure } from "@/ui/Failure";

export function PageFailure({ error, reset }: ErrorComponentProps) {
  return <Failure error={error} onRetry={reset} />;
}
