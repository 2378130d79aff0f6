/** An act on the desk: sent once, its error shown where it was asked for, and what it made old renewed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";

type ActOptions<Form, Out> = {
  /** The nouns of the query keys that it makes old. */
  renews: readonly string[];
  onDone?: (out: Out, form: Form) => void;
  /** Whether a failure is told in the corner, for want of a place beside the act. */
  isToldAside?: boolean;
};

export function useAct<Form, Out>(run: (form: Form) => Promise<Out>, options: ActOptions<Form, Out>) {
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ predicate: (query) => isNamed(options.renews, query.queryKey[0]) });
  return useMutation({
    mutationFn: run,
    onSuccess: (out, form) => {
      options.onDone?.(out, form);
      return renew();
    },
    // What was refused may have changed since it was read.
    onError: renew,
    meta: { showsItsError: !options.isToldAside },
  });
}

function isNamed(nouns: readonly string[], noun: unknown): boolean {
  return nouns.includes(String(noun));
}
