/** Who is behind an id: the desk's directory, asked for once. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { MINUTE } from "./queries";

type Listed = { id: string; name: string; pseudonym: string };

async function readDirectory(): Promise<Listed[]> {
  const answer = await fetch("/api/directory", { credentials: "same-origin" });
  return answer.ok ? ((await answer.json()) as Listed[]) : [];
}

/** Everybody on the desk, by name and pseudonym. */
export const directoryQuery = queryOptions({ queryKey: ["directory"], queryFn: readDirectory, staleTime: 10 * MINUTE });

/** Gives the name of an id or a pseudonym; what is not known stays as it is. */
export function usePeople(): (id: string) => string {
  const directory = useQuery(directoryQuery);
  return (id) => directory.data?.find((one) => one.id === id || one.pseudonym === id)?.name ?? id;
}
