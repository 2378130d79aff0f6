/** A person by the id that records carry. */
import { usePeople } from "@/api/people";

export function Person({ id }: { id: string | null | undefined }) {
  const nameOf = usePeople();
  return <span>{id ? nameOf(id) : "–"}</span>;
}
