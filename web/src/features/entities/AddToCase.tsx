/** Put an entity into an open case, found by its reference or its title. */
import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { addToCase, openCasesQuery } from "@/api/entities";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { done } from "@/ui/told";

export function AddToCase({ entity, onClose }: { entity: string; onClose: () => void }) {
  const cases = useQuery(openCasesQuery);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: (ref: string) => addToCase(ref, entity),
    meta: { showsItsError: true },
    onSuccess: (changed) => {
      client.invalidateQueries({ queryKey: ["entities", entity] });
      client.invalidateQueries({ queryKey: ["cases"] });
      done(`${entity} is in ${changed.ref}. Its role there is unknown until somebody says it.`);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Add to a case" closeButtonProps={{ "aria-label": "Close" }}>
      {cases.isLoading && <Loading label="Looking for cases" />}
      {cases.error && <Failure error={cases.error} onRetry={cases.refetch} />}
      {cases.data?.length === 0 && (
        <Empty title="No case is open" action={<Link to="/cases">Open a case</Link>}>
          A case begins with a lead or by hand; then this can be added to it.
        </Empty>
      )}
      {cases.data && cases.data.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) add.mutate(chosen);
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{entity} is added with an unknown role. Nothing is decided about it by that.</Text>
            <Select
              label="Case"
              description="Its reference or words of its title"
              searchable
              required
              data-autofocus
              nothingFoundMessage="No open case fits"
              data={cases.data.map((one) => ({ value: one.ref, label: `${one.ref} ${one.title}` }))}
              value={chosen}
              onChange={setChosen}
            />
            {add.error && <Failure error={add.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" disabled={!chosen} loading={add.isPending}>
                Add
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
