/** Says why an act on a lead was refused, and shows the lead as it is now where somebody else changed it. */
import { useQueryClient } from "@tanstack/react-query";
import { type LeadLine, lastTouched, leadQuery } from "@/api/leads";
import { usePeople } from "@/api/people";
import { ApiProblem, asProblem } from "@/api/problem";
import { failed } from "@/ui/told";

export function useRefusal(onShown: (line: LeadLine) => void) {
  const client = useQueryClient();
  const nameOf = usePeople();
  return async (error: unknown, ref: string): Promise<void> => {
    const problem = asProblem(error);
    if (!problem.isStale && problem.code !== "already_claimed") return failed(problem);
    const now = await client.fetchQuery({ ...leadQuery(ref), staleTime: 0 }).catch(() => undefined);
    if (now) onShown(now);
    if (problem.code === "already_claimed") {
      const holder = problem.facts.assignee ?? now?.assignee;
      const who = typeof holder === "string" ? nameOf(holder) : "Somebody else";
      return failed(
        new ApiProblem(409, problem.code, `${who} has claimed ${ref}`, "Nothing was changed.", problem.fix),
      );
    }
    const by = await lastTouched(ref).catch(() => undefined);
    const who = by ? nameOf(by) : "Somebody else";
    const fix = "It is shown as it is now. Look again, and decide on that.";
    failed(new ApiProblem(412, problem.code, `${who} changed ${ref} meanwhile`, "What you did was not sent on.", fix));
  };
}
