/** Live updates for as long as somebody is signed in. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { follow } from "@/api/live";

export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => follow(client), [client]);
}
