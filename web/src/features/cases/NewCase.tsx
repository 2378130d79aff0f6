/** Opening a case: what it is about, how grave it is, and who may see it. */
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type Impact, openCase } from "@/api/cases";
import { useMe } from "@/api/session";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { ClausePicker } from "./ClausePicker";
import { IMPACT_OPTIONS } from "./words";

const EMPTY = {
  title: "",
  type: "investigation",
  impact: "S3" as Impact,
  clauses: [] as string[],
  compartment: null as string | null,
};

export function NewCase({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { compartments } = useMe();
  const draft = useFormDraft("case.new", EMPTY);
  const { form } = draft;
  const open = useMutation({
    mutationFn: () => openCase({ ...form, title: form.title.trim() }),
    onSuccess: (opened) => {
      draft.clear();
      client.invalidateQueries({ queryKey: ["cases"] });
      done(`${opened.ref} is open, and you lead it.`);
      navigate({ to: "/cases/$ref", params: { ref: opened.ref } });
    },
    meta: { showsItsError: true },
  });
  const isTypeRight = /^[a-z][a-z0-9_-]{0,62}$/.test(form.type);
  return (
    <Modal opened onClose={onClose} title="New case" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Title"
            description="What is asked, in a few words. Accuse nobody."
            required
            maxLength={300}
            data-autofocus
            value={form.title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
          />
          <TextInput
            label="Type"
            description="Such as investigation or artificial_streaming."
            required
            value={form.type}
            error={!isTypeRight && "Small letters, digits, _ and -, beginning with a letter."}
            onChange={(event) => draft.change({ type: event.currentTarget.value })}
          />
          <Select
            label="Impact"
            data={IMPACT_OPTIONS}
            allowDeselect={false}
            value={form.impact}
            onChange={(impact) => draft.change({ impact: impact as Impact })}
          />
          <ClausePicker label="Clauses" value={form.clauses} onChange={(clauses) => draft.change({ clauses })} />
          {compartments.length > 0 && (
            <Select
              label="Compartment"
              description="Only the people in it will know of the case."
              placeholder="None: everybody on the desk sees it"
              clearable
              data={compartments}
              value={form.compartment}
              onChange={(compartment) => draft.change({ compartment })}
            />
          )}
          {open.error && <Failure error={open.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!form.title.trim() || !isTypeRight} loading={open.isPending}>
              Open the case
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
