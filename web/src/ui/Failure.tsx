/** What happened, what was kept and what to do. */
import { Alert, Button, Group, Text } from "@mantine/core";
import { asProblem } from "@/api/problem";

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = asProblem(error);
  return (
    <Alert color="red" variant="light" title={problem.title} role="alert" m="md">
      {problem.detail && <Text size="sm">{problem.detail}</Text>}
      {problem.fix && <Text size="sm">{problem.fix}</Text>}
      {onRetry && (
        <Group mt="sm">
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
