/** Whether a detector judges its own packaged cases right; nothing is written by it. */
import { Button, Table } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { testDetector } from "@/api/detectors";
import { useMay } from "@/api/permissions";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import styles from "./Hunt.module.css";
import { counted } from "./words";

export function Trials({ name }: { name: string }) {
  const mayTest = useMay()("hunt:run");
  const test = useMutation({ mutationFn: () => testDetector(name), meta: { showsItsError: true } });
  const verdicts = test.data?.verdicts ?? [];
  const failed = verdicts.filter((one) => !one.passed).length;
  return (
    <Card
      title="Its own cases"
      actions={
        <Button
          size="compact-sm"
          variant="default"
          loading={test.isPending}
          disabled={!mayTest}
          title={mayTest ? undefined : "Specialists and leads test detectors."}
          onClick={() => test.mutate()}
        >
          Test it
        </Button>
      }
    >
      {test.error && <Failure error={test.error} onRetry={() => test.mutate()} />}
      {!test.data && !test.error && (
        <p className={styles.soft}>
          A detector is packaged with small worlds, some with abuse and some that only look like it. Testing runs it on
          each of them; nothing is written.
        </p>
      )}
      {test.data && (
        <>
          <p role="status">
            {failed === 0
              ? `It judged all ${counted(verdicts.length, "case")} right.`
              : `It judged ${failed} of ${counted(verdicts.length, "case")} wrongly. Do not trust its leads until it is mended.`}
          </p>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Case</Table.Th>
                <Table.Th>Kind</Table.Th>
                <Table.Th>Verdict</Table.Th>
                <Table.Th>Why</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {verdicts.map((one) => (
                <Table.Tr key={one.trial}>
                  <Table.Td>{one.trial.replaceAll("_", " ")}</Table.Td>
                  <Table.Td>{one.kind.replaceAll("_", " ")}</Table.Td>
                  <Table.Td>
                    <Tag tone={one.passed ? "good" : "warn"}>{one.passed ? "right" : "wrong"}</Tag>
                  </Table.Td>
                  <Table.Td>{one.passed ? one.why : one.message || one.why}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Card>
  );
}
