/** Where actions left by file because no destination takes them: which file, and a copy of its lines to read. */
import { Button, CopyButton, Group } from "@mantine/core";
import type { Decision } from "@/api/enforcement";
import { download } from "@/lib/download";
import { Icon } from "@/ui/Icon";
import styles from "./decision.module.css";
import { RetryAction } from "./RetryAction";

export function ExportNote({ decision }: { decision: Decision }) {
  const onFile = decision.actions.filter((one) => one.state === "exported" || one.state === "pending");
  const first = onFile[0];
  if (!first) return null;
  const files = [...new Set(onFile.flatMap((one) => (one.export ? [one.export] : [])))];
  const lines = () => onFile.map((one) => `${JSON.stringify({ ...one, simulation: decision.simulation })}\n`).join("");
  return (
    <div>
      <p>No destination took these. They lie as a signed file in the exports of the desk's machine:</p>
      <ul className={styles.list} aria-label="Signed files">
        {files.map((file) => (
          <li key={file} className={styles.line}>
            <code className={styles.hash}>{file}</code>
            <CopyButton value={file}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={`Copy the name ${file}`}>
                  {copied ? "Copied" : "Copy"}
                </Button>
              )}
            </CopyButton>
          </li>
        ))}
      </ul>
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() =>
            download(new Blob([lines()], { type: "application/x-ndjson" }), `actions-${decision.ref}-unsigned.jsonl`)
          }
        >
          Download an unsigned copy
        </Button>
        <RetryAction action={first} />
      </Group>
    </div>
  );
}
