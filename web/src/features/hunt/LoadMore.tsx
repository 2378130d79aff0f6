/** Further files into a dataset, declared as it was: a job with what was taken and refused. */
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { loadDataset } from "@/api/datasets";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { Loaded } from "./Loaded";

type LoadMoreProps = { name: string; jobRef?: string; onJob: (job: string) => void; onClose: () => void };

export function LoadMore({ name, jobRef, onJob, onClose }: LoadMoreProps) {
  const client = useQueryClient();
  const { form, change, clear } = useFormDraft(`load.${name}`, { paths: "", message: "" });
  const paths = form.paths
    .split("\n")
    .map((path) => path.trim())
    .filter(Boolean);
  const load = useMutation({
    mutationFn: () => loadDataset(name, { paths, message: form.message.trim() }),
    meta: { showsItsError: true },
    onSuccess: (job) => {
      clear();
      client.invalidateQueries({ queryKey: ["jobs"] });
      onJob(job.ref);
    },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={`Load more files into ${name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (paths.length > 0) load.mutate();
          }}
        >
          <Stack gap="sm">
            <Textarea
              label="Files"
              description="Paths or patterns below an import folder of the desk, one a line. A file loaded before changes nothing."
              placeholder="plays/2026-12-*.csv"
              required
              autosize
              minRows={3}
              data-autofocus
              value={form.paths}
              onChange={(event) => change({ paths: event.currentTarget.value })}
            />
            <TextInput
              label="Message"
              maxLength={500}
              value={form.message}
              onChange={(event) => change({ message: event.currentTarget.value })}
            />
            {load.error && <Failure error={load.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Close
              </Button>
              <Button type="submit" disabled={paths.length === 0} loading={load.isPending}>
                Load
              </Button>
            </Group>
          </Stack>
        </form>
        {jobRef && <Loaded key={jobRef} jobRef={jobRef} />}
      </Stack>
    </Modal>
  );
}
