/** The query that made an item: its words, what it read, and the hash of what came of it. */
import type { Evidence } from "@/api/evidence";
import { Card } from "@/ui/Card";
import { Ref } from "@/ui/Ref";
import styles from "./Record.module.css";

const MOST = 12;

export function QueryCard({ query }: { query: NonNullable<Evidence["query"]> }) {
  const { parameters = [] } = query;
  return (
    <Card title="Query" actions={query.run && <Ref subject={query.run} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <pre className={styles.sql} tabIndex={0}>
        {dedented(query.sql)}
      </pre>
      <dl className={styles.facts}>
        {parameters.length > 0 && (
          <div>
            <dt>Parameters</dt>
            <dd>
              {parameters.slice(0, MOST).map(String).join(", ")}
              {parameters.length > MOST && ` and ${parameters.length - MOST} more`}
            </dd>
          </div>
        )}
        {query.snapshots.map((used) => (
          <div key={used.dataset}>
            <dt>Read</dt>
            <dd>
              <Ref subject={`dataset:${used.dataset}`} /> version {used.version}, {used.files.length}{" "}
              {used.files.length === 1 ? "file" : "files"}
            </dd>
          </div>
        ))}
        <div>
          <dt>Rows</dt>
          <dd>{query.rows.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>Result hash</dt>
          <dd>
            <code>{query.result_hash}</code>
          </dd>
        </div>
        <div>
          <dt>Made with</dt>
          <dd>
            {query.engine_version}, code {query.code_version}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

/** The text without the empty margin that all of its lines share. */
export function dedented(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, "").split("\n");
  const margins = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...margins, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(margin)).join("\n");
}
