/** Short words in the corner: what was done, with undo where there is one, and what could not be. */

import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { asProblem } from "@/api/problem";

type Undo = { label?: string; run: () => void };

/** The word that stands at each place now. */
const standing = new Map<string, string>();

/** Say that something was done; at a named place the new word takes the place of the one before. */
export function done(message: string, undo?: Undo, place?: string): void {
  const id = crypto.randomUUID();
  if (place) {
    notifications.hide(standing.get(place) ?? "");
    standing.set(place, id);
  }
  const take = () => {
    notifications.hide(id);
    undo?.run();
  };
  notifications.show({
    id,
    autoClose: undo ? 12_000 : 5_000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button size="compact-sm" variant="light" onClick={take}>
            {undo.label ?? "Undo"}
          </Button>
        )}
      </Group>
    ),
  });
}

/** Say what could not be done, what was kept and what to do. */
export function failed(error: unknown): void {
  const problem = asProblem(error);
  notifications.show({
    color: "red",
    withBorder: true,
    autoClose: 15_000,
    title: problem.title,
    message: [problem.detail, problem.fix].filter(Boolean).join(" "),
  });
}
