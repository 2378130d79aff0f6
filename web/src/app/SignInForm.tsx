/** A name and a password; another provider would stand beside it. */
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { asProblem } from "@/api/problem";
import { type Session, signIn } from "@/api/session";

type SignInFormProps = { name?: string; onSignedIn: (session: Session) => void };

export function SignInForm({ name = "", onSignedIn }: SignInFormProps) {
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get("name")), String(form.get("password"))),
    onSuccess: onSignedIn,
    meta: { showsItsError: true },
  });
  const problem = enter.error && asProblem(enter.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(new FormData(event.currentTarget));
      }}
    >
      <Stack gap="md">
        <TextInput name="name" label="Name" defaultValue={name} autoComplete="username" required autoFocus={!name} />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          autoFocus={Boolean(name)}
          error={problem && [problem.detail || problem.title, problem.fix].filter(Boolean).join(" ")}
        />
        <Button type="submit" loading={enter.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
