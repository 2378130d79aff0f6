/** A change to an escalation: it renews all that shows it, and says what was done. */
import { useAct } from "@/api/act";
import { done } from "@/ui/told";

const RENEWS = ["escalations", "clocks", "tasks", "floor", "approvals"];

type Change<Form, Out> = {
  run: (form: Form) => Promise<Out>;
  said: (out: Out, form: Form) => string;
  onDone?: (out: Out) => void;
  /** Whether a failure is told in the corner, for want of a place beside the act. */
  isToldAside?: boolean;
};

export function useChange<Form, Out>({ run, said, onDone, isToldAside }: Change<Form, Out>) {
  return useAct(run, {
    renews: RENEWS,
    isToldAside,
    onDone: (out, form) => {
      done(said(out, form));
      onDone?.(out);
    },
  });
}
