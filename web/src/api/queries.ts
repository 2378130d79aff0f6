/** The cache of what the desk told: keys begin with a noun, and an event about a subject renews what names it. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem";

export const MINUTE = 60_000;

export function createQueryClient(onChangeFailed: (error: unknown) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.showsItsError) onChangeFailed(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 2,
      },
      mutations: { retry: false },
    },
  });
}

/** Which lists and objects a subject's reference stands in: the first words of query keys. */
const NOUNS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ["LEAD-", ["leads"]],
  ["CASE-", ["cases"]],
  ["FND-", ["findings", "cases"]],
  ["EV-", ["evidence", "cases"]],
  ["DEC-", ["decisions", "approvals", "cases", "actions"]],
  ["APR-", ["approvals", "decisions"]],
  ["ACT-", ["actions", "decisions", "messages"]],
  ["MSG-", ["messages", "updates", "notifications"]],
  ["destination:", ["destinations"]],
  ["GLASS-", ["glass"]],
  ["ERA-", ["erasures"]],
  ["HOLD-", ["erasures"]],
  ["JOB-", ["jobs"]],
  ["RUN-", ["runs", "hunts"]],
  ["dataset:", ["datasets"]],
  ["ESC-", ["escalations", "clocks", "tasks", "handovers", "notifications"]],
  ["HND-", ["handovers", "escalations", "notifications"]],
  ["SWAP-", ["swaps", "desks", "notifications"]],
  ["UPD-", ["updates", "notifications"]],
  ["template:", ["templates"]],
  ["group:", ["groups"]],
  ["audience:", ["groups"]],
  ["CLK-", ["clocks", "escalations"]],
  ["TASK-", ["tasks", "escalations"]],
  ["case_template:", ["case_templates", "escalations"]],
  ["matrix", ["matrix", "escalations"]],
  ["source:", ["sources"]],
  ["authority:", ["authorities"]],
  ["obligation:", ["obligations"]],
  ["calendar:", ["calendars", "desks"]],
  ["desk:", ["desks"]],
];

/** The nouns of the query keys that an event about a subject makes old. */
export function nounsOf(subject: string): readonly string[] {
  return ["floor", ...(NOUNS.find(([start]) => subject.startsWith(start))?.[1] ?? [])];
}
