/** A change to a case: it renews what shows the case, and says what was done. */
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { done } from "@/ui/told";

type Change<Form, Made> = {
  run: (form: Form) => Promise<Made>;
  said: (made: Made, form: Form) => string;
  onDone?: (made: Made) => void;
  /** Whether the form shows its own error; else it is said in the corner. */
  showsItsError?: boolean;
};

const SHOWN = ["cases", "evidence", "findings", "decisions", "leads", "floor"];

export function useCaseChange<Form, Made>(change: Change<Form, Made>): UseMutationResult<Made, Error, Form> {
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ predicate: ({ queryKey }) => SHOWN.includes(String(queryKey[0])) });
  return useMutation({
    mutationFn: change.run,
    onSuccess: (made, form) => {
      renew();
      done(change.said(made, form));
      change.onDone?.(made);
    },
    // Somebody was quicker: show what it is now, so that the next try is on that.
    onError: (error) => {
      if (asProblem(error).isStale) renew();
    },
    meta: { showsItsError: change.showsItsError ?? false },
  });
}
