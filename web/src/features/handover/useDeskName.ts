/** The name of a desk by its key; the key as it is where the desk is not known. */
import { useQuery } from "@tanstack/react-query";
import { desksQuery } from "@/api/desks";

export function useDeskName(): (key: string) => string {
  const desks = useQuery(desksQuery);
  return (key) => desks.data?.find((one) => one.key === key)?.name ?? key;
}
