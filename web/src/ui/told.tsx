/** Short words in the corner: what was done, with undo where there is one, and what could not be. */

import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { asProblem } from "@/api/problem";

type Undo = { label?: string; run: () => void };

/** Say that something was done. */
export function done(message: string, undo?: Undo): void {
  const id = crypto.randomUUID();
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
