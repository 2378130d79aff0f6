/** The first step: a file sent in chunks, which go on where they were cut off. */
import { Button, FileInput, Group, Progress } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { sendFile } from "@/api/uploads";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import styles from "./Importing.module.css";
import { faultOfFile, formatOf, OFFERED, type Sent } from "./tables";

type SendTableProps = { sent: Sent | undefined; onSent: (sent: Sent) => void; onAgain: () => void };

export function SendTable({ sent, onSent, onAgain }: SendTableProps) {
  if (!sent) return <Choose onSent={onSent} />;
  return (
    <Card title="1. The file">
      <p className={styles.line}>
        <strong>{sent.file}</strong>
        <span className={styles.soft}>read as {sent.format}; the desk has it whole</span>
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          Another file
        </Button>
      </p>
    </Card>
  );
}

function Choose({ onSent }: Pick<SendTableProps, "onSent">) {
  const [file, choose] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const fault = file ? faultOfFile(file.name) : "";
  const send = useAct(
    async (chosen: File): Promise<Sent> => ({
      upload: await sendFile(chosen, setShare, "escalations"),
      format: formatOf(chosen.name) ?? "csv",
      file: chosen.name,
    }),
    { renews: [], onDone: onSent },
  );
  return (
    <Card title="1. The file">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (file && !fault) send.mutate(file);
        }}
      >
        <FileInput
          label="Table"
          description="A workbook (.xlsx), CSV, JSON lines or Parquet, a request a row"
          placeholder="Choose a file"
          accept={OFFERED}
          required
          value={file}
          error={fault}
          onChange={choose}
        />
        {send.isPending && <Progress value={share * 100} aria-label="Sent" />}
        {send.error && <Failure error={send.error} />}
        {send.error && <p>What was sent is kept: press again, and the same file goes on where it stopped.</p>}
        <Group>
          <Button type="submit" disabled={!file || Boolean(fault)} loading={send.isPending}>
            Send it
          </Button>
        </Group>
      </form>
    </Card>
  );
}
