/** The template of one class: what it says now, every version before, and a further one. */
import { Button, Drawer, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseTemplate, caseTemplateVersionsQuery } from "@/api/caseTemplates";
import { useMay } from "@/api/permissions";
import { useDraft } from "@/lib/drafts";
import { CLASSES } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import styles from "../admin.module.css";
import { TemplateFacts } from "./TemplateFacts";
import { TemplateForm } from "./TemplateForm";

type DrawerProps = { template: CaseTemplate; onClose: () => void };

export function CaseTemplateDrawer({ template, onClose }: DrawerProps) {
  const mayChange = useMay()("desk:write");
  const kept = useDraft(`caseTemplate.${template.demand_class}`);
  const [isEditing, edit] = useState(kept.text !== "");
  const [looked, look] = useState<number>();
  const versions = useQuery(caseTemplateVersionsQuery(template.demand_class));
  const shown = versions.data?.find((one) => one.version === looked) ?? template;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={`Template of ${CLASSES[template.demand_class]}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        {isEditing && mayChange ? (
          <TemplateForm template={template} onClose={() => edit(false)} />
        ) : (
          <>
            <article aria-label={`Version ${shown.version}`}>
              <TemplateFacts content={shown.content} />
            </article>
            {mayChange && shown.version === template.version && (
              <Group>
                <Button size="compact-sm" onClick={() => edit(true)}>
                  Write a further version
                </Button>
              </Group>
            )}
          </>
        )}
        {versions.error && <Failure error={versions.error} onRetry={versions.refetch} />}
        {versions.isLoading && <Loading label="Loading the versions" />}
        {versions.data && <Versions versions={versions.data} shown={shown} onLook={look} />}
      </Stack>
    </Drawer>
  );
}

type VersionsProps = { versions: readonly CaseTemplate[]; shown: CaseTemplate; onLook: (version: number) => void };

function Versions({ versions, shown, onLook }: VersionsProps) {
  return (
    <section aria-label="Versions">
      <h3>Versions</h3>
      <ol className={styles.items}>
        {versions.map((one) => (
          <li key={one.version} className={styles.line}>
            <strong>Version {one.version}</strong>
            {one.by && (
              <span className={styles.soft}>
                <Person id={one.by} />, <When at={one.at} />
              </span>
            )}
            <span>{one.reason}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${one.version === shown.version ? "Shown:" : "Look at"} version ${one.version}`}
              disabled={one.version === shown.version}
              onClick={() => onLook(one.version)}
            >
              {one.version === shown.version ? "Shown" : "Look"}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
