/** How a dataset is declared, as YAML or JSON, to be read and copied. */
import { Button, CopyButton, Group, SegmentedControl } from "@mantine/core";
import type { Dataset } from "@/api/datasets";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import styles from "./Hunt.module.css";
import { yamlOf } from "./yaml";

export function Declaration({ dataset }: { dataset: Dataset }) {
  const [url, change] = useUrlState();
  const isJson = url.as === "json";
  const text = isJson ? JSON.stringify(dataset.declaration, null, 2) : yamlOf(dataset.declaration);
  return (
    <Card
      title="Declaration"
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Written as"
            value={isJson ? "json" : "yaml"}
            onChange={(as) => change({ as: as === "json" ? as : undefined })}
            data={[
              { value: "yaml", label: "YAML" },
              { value: "json", label: "JSON" },
            ]}
          />
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
        </Group>
      }
    >
      <pre className={styles.code}>{text}</pre>
    </Card>
  );
}
