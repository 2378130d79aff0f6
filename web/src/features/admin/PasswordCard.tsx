/** One's own password, changed; other sessions end with the old one. */
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useRef } from "react";
import { useAct } from "@/api/act";
import { changePassword } from "@/api/people";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

export function PasswordCard() {
  const form = useRef<HTMLFormElement>(null);
  const change = useAct((typed: FormData) => changePassword(String(typed.get("old")), String(typed.get("new"))), {
    renews: ["sessions"],
    onDone: ({ ended }) => {
      form.current?.reset();
      done(`Your password is changed. ${ended} other ${ended === 1 ? "session" : "sessions"} ended.`);
    },
  });
  return (
    <Card title="Change your password">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(new FormData(event.currentTarget));
        }}
      >
        <Stack gap="sm">
          <PasswordInput name="old" label="Password until now" autoComplete="current-password" required />
          <PasswordInput name="new" label="New password" autoComplete="new-password" required />
          <p>Your other sessions end. Your tokens stay.</p>
          {change.error && <Failure error={change.error} />}
          <Button type="submit" variant="default" loading={change.isPending}>
            Change it
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
