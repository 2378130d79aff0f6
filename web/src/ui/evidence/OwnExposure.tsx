/** One's own exposure today, seen by nobody else's list, with breaks and preferences. */
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Exposure, exposureQuery } from "@/api/exposure";
import { Tag } from "../Tag";
import { ExposurePreferences } from "./ExposurePreferences";
import { labelWords } from "./labels";

export function OwnExposure() {
  const own = useQuery(exposureQuery);
  const [isChoosing, setChoosing] = useState(false);
  if (own.error)
    return (
      <Text size="sm" c="dimmed">
        Your own exposure cannot be shown now.
      </Text>
    );
  if (!own.data) return null;
  return (
    <section aria-label="Your exposure today">
      <Group gap="xs">
        <Text size="sm">{inWords(own.data)}</Text>
        {own.data.is_capped && <Tag tone="warn">Limit reached</Tag>}
        {own.data.wants_break && <Tag tone="accent">A break would do you good</Tag>}
        <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
          Preferences
        </Button>
      </Group>
      {isChoosing && <ExposurePreferences shown={own.data.preferences} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function inWords({ today, caps }: Exposure): string {
  const of = (cap: number) => (cap ? ` of ${cap}` : "");
  const most = Object.entries(today.by_category).map(([category, count]) => `${labelWords(category)} ${count}`);
  const head = `Today you revealed ${today.reveals}${of(caps.reveals)}, for ${Math.round(today.minutes)}${of(caps.minutes)} min`;
  return most.length ? `${head}: ${most.join(", ")}.` : `${head}.`;
}
