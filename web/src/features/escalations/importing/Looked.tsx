/** A look at the file: what each of its first rows would become, what of it is proposed, and why one becomes nothing. */
import { Button } from "@mantine/core";
import type { ImportPreview } from "@/api/intake";
import { counted } from "@/lib/counted";
import { Card } from "@/ui/Card";
import { CLASSES } from "@/ui/demandWords";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import { Instant } from "@/ui/When";
import { spelt } from "../words";
import styles from "./Importing.module.css";
import { Missing } from "./Missing";
import { FATES, tally } from "./words";

const COLUMNS = ["Line", "Becomes", "Reference", "Title", "Class", "Where", "Received", "Proposed, or why not"];

type Row = ImportPreview["rows"][number];
type LookedProps = { preview: ImportPreview; onTake: () => void };

export function Looked({ preview, onTake }: LookedProps) {
  const useful = (preview.counts.new ?? 0) + (preview.counts.answer ?? 0);
  const all = preview.is_whole ? "all of the file" : "the first of the file";
  return (
    <Card title="3. What it becomes" flush>
      {preview.looked_at === 0 && <Empty title="The file holds no row">It has columns, and nothing below them.</Empty>}
      {preview.looked_at > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
          <div className={styles.scrolls} tabIndex={0}>
            <table className={styles.table} aria-label="What the rows become">
              <caption className={styles.soft}>
                Of {counted(preview.looked_at, "row")}, {all}: {tally(preview.counts)}. Shown are the first{" "}
                {preview.rows.length.toLocaleString("en")}; nothing is taken in yet.
              </caption>
              <thead>
                <tr>
                  {COLUMNS.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {preview.rows.map((row) => (
                  <Line key={row.line} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          {preview.warnings.length > 0 && (
            <div className={styles.taking}>
              <Missing columns={preview.warnings} />
            </div>
          )}
          <p className={styles.taking}>
            <Button disabled={preview.is_whole && useful === 0} onClick={onTake}>
              Take the file in…
            </Button>
            {preview.is_whole && useful === 0 && <span className={styles.soft}>Nothing of it is new.</span>}
          </p>
        </>
      )}
    </Card>
  );
}

function Line({ row }: { row: Row }) {
  const { name, tone } = FATES[row.fate];
  return (
    <tr>
      <td data-align="right">{row.line}</td>
      <td>
        <Tag tone={tone}>{name}</Tag>
      </td>
      <td>{row.external_ref}</td>
      <td>{row.title}</td>
      <td>{CLASSES[row.demand_class as keyof typeof CLASSES] ?? row.demand_class}</td>
      <td>{row.jurisdictions.join(", ")}</td>
      <td>{row.received_at && <Instant at={row.received_at} />}</td>
      <td>{row.says || row.proposed.map((one) => spelt(one.replace("requester.kind", "who asks"))).join(", ")}</td>
    </tr>
  );
}
