/** Whether one is free for more work, by one's own word; nobody is told why not. */
import { Button, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { availabilityQuery, setAvailability } from "@/api/routing";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { TimeField } from "@/ui/TimeField";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";

export function AvailabilityCard() {
  const told = useQuery(availabilityQuery);
  const [until, choose] = useState("");
  const set = useAct(setAvailability, {
    renews: ["availability", "skills", "escalations"],
    onDone: (now) => {
      choose("");
      done(now.not_free_until ? "You are not free for more." : "You are free again.");
    },
  });
  const now = told.data?.not_free_until;
  return (
    <Card title="Whether you are free">
      {told.error && <Failure error={told.error} onRetry={told.refetch} />}
      {told.isLoading && <Loading label="Loading whether you are free" />}
      {told.data && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            set.mutate(until);
          }}
        >
          <Stack gap="sm">
            <p>
              {now ? (
                <>
                  You are not free until <Instant at={now} />.
                </>
              ) : (
                "You are free for more escalations."
              )}{" "}
              Whoever assigns reads “not free now”, as of somebody with much work; no reason is asked for or kept.
            </p>
            <TimeField label="Not free until" value={until} onChange={choose} />
            {set.error && <Failure error={set.error} />}
            <Group>
              <Button type="submit" variant="default" disabled={!until} loading={set.isPending}>
                Be not free
              </Button>
              {now && (
                <Button variant="default" loading={set.isPending} onClick={() => set.mutate(null)}>
                  Be free again
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  );
}
