/** What stands before labelled material: its category first, one's own day, why one looks, and a deliberate reveal. */
import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Evidence, Label } from "@/api/evidence";
import { beginExposure, exposureQuery } from "@/api/exposure";
import { ApiProblem } from "@/api/problem";
import { useDraft } from "@/lib/drafts";
import { Failure } from "../Failure";
import { gravest, labelWords, mediumOf } from "./labels";
import { OwnExposure } from "./OwnExposure";
import styles from "./Viewer.module.css";

type WarningProps = { item: Evidence; onReveal: (look: { reason: string; exposure?: string }) => void };

export function Warning({ item, onReveal }: WarningProps) {
  const client = useQueryClient();
  const category = gravest(item.labels);
  const own = useQuery({ ...exposureQuery, enabled: category !== undefined });
  const reason = useDraft(`reveal.${item.ref}`);
  const avoided = item.labels.filter((label) => own.data?.preferences.opt_out.includes(label));
  // What one would rather not see is asked about first; the desk lets it through where harm is imminent (S0).
  const asked = avoided[0] ?? category;
  const reveal = useMutation({
    mutationFn: async () => (asked ? (await beginExposure(item.ref, asked, mediumOf(item))).id : undefined),
    onSuccess: (exposure) => {
      const said = reason.text.trim();
      reason.clear();
      client.invalidateQueries({ queryKey: ["exposure"] });
      onReveal({ reason: said, exposure });
    },
    meta: { showsItsError: true },
  });
  return (
    <section className={styles.warning} aria-label="Content warning">
      <Stack gap="sm">
        <div>
          <h3>{item.labels.length ? item.labels.map(labelWords).join(", ") : "Not screened yet"}</h3>
          <Text size="sm">{aboutLook(category, item.state === "held")}</Text>
        </div>
        {category && <OwnExposure />}
        <Avoided labels={avoided} error={reveal.error} />
        <Textarea
          label="Why you need to look"
          description="The ledger keeps it."
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason.text}
          onChange={(event) => reason.write(event.currentTarget.value)}
        />
        <Group>
          <Button disabled={!reason.text.trim()} loading={reveal.isPending} onClick={() => reveal.mutate()}>
            Reveal
          </Button>
          {item.size !== null && (
            <Text size="sm" c="dimmed">
              {item.media_type}, {item.size.toLocaleString("en")} bytes
            </Text>
          )}
        </Group>
      </Stack>
    </section>
  );
}

function aboutLook(category: Label | undefined, isHeld: boolean): string {
  if (category)
    return "It may disturb. Nothing is shown until you reveal it, and the look counts in your own exposure.";
  if (isHeld) return "It came from outside, and nobody has screened it. What it holds is not known.";
  return "Nothing here disturbs, but looking needs a reason.";
}

function Avoided({ labels, error }: { labels: readonly Label[]; error: unknown }) {
  const code = error instanceof ApiProblem ? error.code : "";
  if (code === "exposure_cap")
    return (
      <Alert role="alert" title="You have reached your limit for today">
        Ask a colleague who is cleared to look at it, or go on tomorrow. In a case of impact S0 the limit does not hold.
      </Alert>
    );
  if (labels.length > 0 || code === "category_opted_out")
    return (
      <Alert role="alert" title="You asked not to see this">
        {labels.length > 0 && `You chose not to be shown: ${labels.map(labelWords).join(", ")}. `}
        Ask a colleague who is cleared to look at it and to write down what matters, or change your preferences above.
        {code === "" && " Where harm is imminent (S0) the desk lets you look all the same."}
      </Alert>
    );
  return error ? <Failure error={error} /> : null;
}
