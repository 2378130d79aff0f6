/** Where a one-time link leads: it sets a password, once. */
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/api/client";
import { asProblem } from "@/api/problem";
import { done } from "@/ui/told";
import styles from "./SignInPage.module.css";

export function PasswordPage() {
  const navigate = useNavigate();
  // Behind the #, so that it reaches no server's log.
  const link = location.hash.slice(1);
  const set = useMutation({
    mutationFn: (password: string) => take(api.POST("/api/password/link", { body: { link, password } })),
    onSuccess: ({ name }) => {
      done(`The password of ${name} is set.`);
      navigate({ to: "/sign-in" });
    },
    meta: { showsItsError: true },
  });
  const problem = set.error && asProblem(set.error);
  return (
    <main className={styles.door}>
      <title>Set a password · Watchfloor</title>
      <section className={styles.card} aria-labelledby="set-password">
        <h1 id="set-password">Set your password</h1>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set.mutate(String(new FormData(event.currentTarget).get("password")));
          }}
        >
          <Stack>
            <PasswordInput
              name="password"
              label="New password"
              autoComplete="new-password"
              required
              autoFocus
              error={problem && [problem.detail || problem.title, problem.fix].filter(Boolean).join(" ")}
            />
            <Button type="submit" loading={set.isPending} disabled={!link}>
              Set the password
            </Button>
          </Stack>
        </form>
      </section>
    </main>
  );
}
