/** What was found: claims with their numbers and their judges, and the way to write one. */
import { Button, Group, Stack, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Finding, findingsQuery } from "@/api/findings";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import type { Given } from "../brief/BriefTab";
import { FindingCard } from "./FindingCard";
import styles from "./Findings.module.css";
import { WriteFinding } from "./WriteFinding";

/** Whoever comes for one finding sees it first. */
const reveal = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });

export function FindingsTab({ shown, isOpen }: Given) {
  const findings = useQuery(findingsQuery(shown.ref));
  const [state, change] = useUrlState();
  const write = (supersedes?: string) => isOpen && change({ write: supersedes ?? "new" }, { replace: false });
  useShortcuts([{ keys: "n", label: "Write a finding", group: "Case", run: () => write() }]);
  if (findings.error) return <Failure error={findings.error} onRetry={findings.refetch} />;
  if (!findings.data) return <Loading />;
  if (state.write && isOpen) {
    const replaced = findings.data.find((one) => one.ref === state.write);
    return (
      <WriteFinding key={state.write} shown={shown} replaced={replaced} onClose={() => change({ write: undefined })} />
    );
  }
  const isGone = (one: Finding) => one.state === "superseded" || one.state === "refuted";
  const gone = findings.data.filter(isGone).length;
  const listed = findings.data.filter((one) => state.all === "yes" || one.ref === state.finding || !isGone(one));
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Button
          size="compact-md"
          disabled={!isOpen}
          title={isOpen ? undefined : "A closed case takes no findings. Specialists and leads write them."}
          onClick={() => write()}
        >
          Write a finding
        </Button>
        {gone > 0 && (
          <Switch
            label={`Also the ${gone} refuted or superseded`}
            checked={state.all === "yes"}
            onChange={(event) => change({ all: event.currentTarget.checked ? "yes" : undefined })}
          />
        )}
      </Group>
      {listed.length === 0 && (
        <Empty title="No finding yet">
          A finding is one claim. Its numbers come from sealed query results, it names what else could explain them, and
          another person confirms it.
        </Empty>
      )}
      {listed.map((finding) => (
        <div
          key={finding.ref}
          ref={finding.ref === state.finding ? reveal : undefined}
          className={finding.ref === state.finding ? styles.named : undefined}
        >
          <FindingCard finding={finding} isOpen={isOpen} onSupersede={() => write(finding.ref)} />
        </div>
      ))}
    </Stack>
  );
}
