/** What one would rather not see, and how images begin; one's own choice, which no one else is shown. */
import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Preferences, setPreferences } from "@/api/exposure";
import { Failure } from "../Failure";
import { done } from "../told";
import { DISTURBING, labelWords } from "./labels";

export function ExposurePreferences({ shown, onClose }: { shown: Preferences; onClose: () => void }) {
  const client = useQueryClient();
  const [chosen, choose] = useState(shown);
  const keep = useMutation({
    mutationFn: () => setPreferences(chosen),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ["exposure"] });
      done("Your preferences are kept.");
      onClose();
    },
    meta: { showsItsError: true },
  });
  return (
    <Modal opened onClose={onClose} title="What you see" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack gap="md">
          <Checkbox.Group
            label="I would rather not see"
            description="It is not opened to you; a colleague takes it."
            value={chosen.opt_out}
            onChange={(opt_out) => choose({ ...chosen, opt_out })}
          >
            <Stack gap="xs" mt="xs">
              {DISTURBING.map((label) => (
                <Checkbox key={label} value={label} label={labelWords(label)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox
            label="Images begin blurred"
            checked={chosen.blur}
            onChange={(event) => choose({ ...chosen, blur: event.currentTarget.checked })}
          />
          <Checkbox
            label="Images begin in grey"
            checked={chosen.greyscale}
            onChange={(event) => choose({ ...chosen, greyscale: event.currentTarget.checked })}
          />
          <Text size="sm" c="dimmed">
            Nobody has shown that a fixed blur or grey protects. Looking at a part at a time may.
          </Text>
          {keep.error && <Failure error={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={keep.isPending}>
              Keep
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
