/** The people who may take an escalation, the best first, each with what speaks for and against them. */
import { Button, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePeople } from "@/api/people";
import { type RoutedPerson, routingQuery } from "@/api/routing";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Terms } from "./Terms";

const FIRST = 5;

type WhoFitsProps = { reference: string; value: string; onChoose: (person: string) => void };

export function WhoFits({ reference, value, onChoose }: WhoFitsProps) {
  const routing = useQuery(routingQuery(reference));
  const nameOf = usePeople();
  const [isWhole, showAll] = useState(false);
  if (routing.error) return <Failure error={routing.error} onRetry={routing.refetch} />;
  if (!routing.data) return <Loading label="Loading who fits" />;
  const { people, desk } = routing.data;
  if (people.length === 0) return <Empty title="Nobody may take it">Whoever is cleared for it may claim it.</Empty>;
  const more = people.length - FIRST;
  return (
    <Radio.Group
      label="Who fits, the best first"
      description={desk ? `It is at the desk ${desk}.` : "It is at no desk yet."}
      value={value}
      onChange={onChoose}
    >
      <Stack gap="sm" mt="xs">
        {(isWhole ? people : people.slice(0, FIRST)).map((one) => (
          <Radio
            key={one.person}
            value={one.person}
            label={`${nameOf(one.person)}, ${load(one)}`}
            description={<Terms terms={one.terms} />}
          />
        ))}
        {more > 0 && !isWhole && (
          <Button size="compact-sm" variant="default" onClick={() => showAll(true)}>
            Show {more} more
          </Button>
        )}
      </Stack>
    </Radio.Group>
  );
}

function load(one: RoutedPerson): string {
  return `holds ${one.held} of ${one.capacity}`;
}
