/** The text as it would leave, made anew shortly after one stops typing; nothing is kept by looking. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { previewQuery, type Situation } from "@/api/comms";
import { templateName } from "@/api/stakeholders";
import { Card } from "@/ui/Card";
import { Caution } from "@/ui/Caution";
import { LOCALES } from "@/ui/commsWords";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag } from "@/ui/Tag";
import styles from "./Comms.module.css";
import { type ComposeForm, situationOf } from "./composeForm";

const PAUSE_MS = 400;

export function Preview({ record, form }: { record: Situation; form: ComposeForm }) {
  const [settled] = useDebouncedValue(form, PAUSE_MS);
  const preview = useQuery(previewQuery(templateName(settled), situationOf(record, settled)));
  const made = preview.data;
  return (
    <Card title="The text" actions={made && <Tag>{made.template}</Tag>}>
      {preview.error && <Failure error={preview.error} onRetry={preview.refetch} />}
      {preview.isLoading && <Loading />}
      {made && !preview.error && (
        <article className={styles.tight} aria-label="The text as it would leave" aria-busy={preview.isFetching}>
          {made.note && <Caution title="Language">{made.note}</Caution>}
          {made.locale !== settled.locale && (
            <Caution title="Another language">
              There is no such template in {LOCALES[settled.locale]}; this is {LOCALES[made.locale]}.
            </Caution>
          )}
          <h3>{made.title}</h3>
          <pre className={styles.letter}>{made.text}</pre>
        </article>
      )}
    </Card>
  );
}
