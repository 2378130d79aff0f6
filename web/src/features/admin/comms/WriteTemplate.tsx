/** A further version of a template: written, tried on an example, kept with a reason. */
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import type { Template } from "@/api/comms";
import { asProblem } from "@/api/problem";
import { templateName, tryWording, writeTemplate } from "@/api/stakeholders";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import styles from "./comms.module.css";
import { exampleAt } from "./example";

export function WriteTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const name = templateName(template);
  const initial = { title: template.title, body: template.body, is_checked: template.is_checked, reason: "" };
  const draft = useFormDraft(`template.${name}`, initial);
  const form = draft.form;
  const preview = useAct(() => tryWording(name, exampleAt(Date.now()), form.title, form.body), { renews: [] });
  const save = useAct(() => writeTemplate(name, template.version, form), {
    renews: ["templates"],
    onDone: (made) => {
      draft.clear();
      done(`Version ${made.version} is in force.`);
      onClose();
    },
  });
  const hasWords = form.title.trim() !== "" && form.body.trim() !== "";
  return (
    <form
      aria-label={`A further version of ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasWords && form.reason.trim()) save.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Title"
          required
          maxLength={500}
          value={form.title}
          onChange={(event) => draft.change({ title: event.currentTarget.value })}
        />
        <Textarea
          label="Words"
          description="What stands between {{ }} comes from the record"
          required
          autosize
          minRows={8}
          maxRows={24}
          maxLength={20_000}
          value={form.body}
          onChange={(event) => draft.change({ body: event.currentTarget.value })}
        />
        <Checkbox
          label="A native reader has checked these words"
          checked={form.is_checked}
          onChange={(event) => draft.change({ is_checked: event.currentTarget.checked })}
        />
        <TextInput
          label="Why"
          required
          maxLength={2_000}
          value={form.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        {preview.error && <Failure error={preview.error} />}
        {preview.data && (
          <article aria-label="Tried on an example">
            <h3>{preview.data.title}</h3>
            <pre className={styles.letter}>{preview.data.text}</pre>
          </article>
        )}
        {save.error && <Failure error={save.error} />}
        {save.error && asProblem(save.error).isStale && (
          <p>Somebody wrote a version meanwhile. Your words are kept: look at theirs below, then save again.</p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close and keep the draft
          </Button>
          <Button
            variant="default"
            disabled={!hasWords}
            loading={preview.isPending}
            onClick={() => preview.mutate(undefined)}
          >
            Try it on an example
          </Button>
          <Button type="submit" disabled={!hasWords || !form.reason.trim()} loading={save.isPending}>
            Keep this version
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
