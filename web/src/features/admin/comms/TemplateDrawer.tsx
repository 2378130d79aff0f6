/** One template: its words now, every version before, and a further version tried on an example before it is kept. */
import { Button, Drawer, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Template } from "@/api/comms";
import { useMay } from "@/api/permissions";
import { templateHistoryQuery, templateName } from "@/api/stakeholders";
import { Caution } from "@/ui/Caution";
import { DiffView } from "@/ui/diff/DiffView";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import styles from "./comms.module.css";
import { WriteTemplate } from "./WriteTemplate";

type TemplateDrawerProps = { template: Template; onClose: () => void };

export function TemplateDrawer({ template, onClose }: TemplateDrawerProps) {
  const mayChange = useMay()("desk:write");
  const name = templateName(template);
  const [isWriting, setWriting] = useState(false);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={name}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        {template.note && <Caution title="Language">{template.note}</Caution>}
        {isWriting ? (
          <WriteTemplate template={template} onClose={() => setWriting(false)} />
        ) : (
          <>
            <article aria-label={`Version ${template.version}`}>
              <h3>{template.title}</h3>
              <pre className={styles.letter}>{template.body}</pre>
            </article>
            {mayChange && (
              <Group>
                <Button size="compact-sm" onClick={() => setWriting(true)}>
                  Write a further version
                </Button>
              </Group>
            )}
          </>
        )}
        <Versions name={name} />
      </Stack>
    </Drawer>
  );
}

function Versions({ name }: { name: string }) {
  const history = useQuery(templateHistoryQuery(name));
  const [open, setOpen] = useState<number>();
  if (history.error) return <Failure error={history.error} onRetry={history.refetch} />;
  const versions = history.data ?? [];
  return (
    <section aria-label="Versions">
      <h3>Versions</h3>
      <ul className={styles.plain}>
        {versions.toReversed().map((one) => {
          const before = versions.find((other) => other.version === one.version - 1);
          return (
            <li key={one.version}>
              <p className={styles.line}>
                <span>
                  Version {one.version}, {one.is_shipped ? "came with the product" : <Person id={one.by} />}
                  {one.at && (
                    <>
                      , <When at={one.at} />
                    </>
                  )}
                </span>
                {before && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-expanded={open === one.version}
                    onClick={() => setOpen(open === one.version ? undefined : one.version)}
                  >
                    What changed in {one.version}
                  </Button>
                )}
              </p>
              {before && open === one.version && (
                <DiffView
                  before={`${before.title}\n${before.body}`}
                  after={`${one.title}\n${one.body}`}
                  beforeName={`Version ${before.version}`}
                  afterName={`Version ${one.version}`}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
