/** Which case template an escalation has, what to look at first, whom to tell, and what a newer version would add. */
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { bringTemplate, type EscalationTemplate, escalationTemplateQuery } from "@/api/caseTemplates";
import type { Escalation } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { Caution } from "@/ui/Caution";
import { CLASSES } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag } from "@/ui/Tag";
import { CLOSING, CONFIDENTIALITY, dueWords, WEIGHTS, weightOf } from "@/ui/templateWords";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";
import type { TabProps } from "./RequestTab";
import { useChange } from "./useChange";

export function TemplateCard({ shown, isOpen }: TabProps) {
  const asked = useQuery(escalationTemplateQuery(shown.ref));
  const template = asked.data;
  return (
    <Card title="Case template">
      {asked.error && <Failure error={asked.error} onRetry={asked.refetch} />}
      {!asked.error && !template && <Loading label="Loading the case template" />}
      {template && (
        <div className={styles.stack}>
          <p>
            {template.version === null ? (
              `It was taken in before there was a template for ${CLASSES[template.demand_class].toLowerCase()}.`
            ) : (
              <>
                {CLASSES[template.demand_class]}, version {template.version}, since{" "}
                <When at={template.applied_at ?? undefined} />
              </>
            )}
          </p>
          <FirstLook template={template} />
          <Proposals template={template} />
          {!template.is_newest && isOpen && <Newer template={template} shown={shown} />}
        </div>
      )}
    </Card>
  );
}

function FirstLook({ template }: { template: EscalationTemplate }) {
  const { look_first, closing } = template.content;
  return (
    <>
      {look_first.length > 0 && (
        <section aria-label="Look at this first">
          <strong>Look at this first</strong>
          <ul>
            {look_first.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {template.tell.length > 0 && <p>To be told: {template.tell.map(spaced).join(", ")}.</p>}
      {template.version !== null && closing.length > 0 && (
        <p className={styles.soft}>Closing needs: {closing.map((field) => CLOSING[field]).join(", ")}.</p>
      )}
    </>
  );
}

const spaced = (word: string) => word.replaceAll("_", " ");

function Proposals({ template }: { template: EscalationTemplate }) {
  const { proposes_confidentiality: grade, proposes_no_tipping_off: isSilent } = template;
  if (!grade && !isSilent) return null;
  return (
    <Caution title="Proposed by the template">
      {grade && `Confidentiality ${CONFIDENTIALITY[grade]}. `}
      {isSilent && "No tipping-off. "}
      Nothing of it holds before somebody sets it in the triage.
    </Caution>
  );
}

function Newer({ template, shown }: { template: EscalationTemplate; shown: Escalation }) {
  const bring = useChange({
    run: () => bringTemplate(shown),
    said: (now) => `${shown.ref} has version ${now.version} of its template.`,
  });
  return (
    <section aria-label="A newer version" className={styles.stack}>
      <p>
        Version {template.newest} is the newest.{" "}
        {template.adds.length > 0 ? "It would add:" : "It adds no task; what stands stays."}
      </p>
      {template.adds.length > 0 && (
        <ul className={styles.plain} aria-label="What the newest version adds">
          {template.adds.map((task) => (
            <li key={task.key} className={styles.line}>
              <span>{task.title}</span>
              {weightOf(task) !== "optional" && <Tag tone="warn">{WEIGHTS[weightOf(task)]}</Tag>}
              <span className={styles.soft}>{dueWords(task)}</span>
            </li>
          ))}
        </ul>
      )}
      {template.asks.length > 0 && (
        <p>Closing would need besides: {template.asks.map((field) => CLOSING[field]).join(", ")}.</p>
      )}
      {bring.error && <Failure error={bring.error} />}
      <Group>
        <Button size="compact-md" loading={bring.isPending} onClick={() => bring.mutate(undefined)}>
          Bring to version {template.newest}
        </Button>
      </Group>
    </section>
  );
}
