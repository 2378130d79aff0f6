/** The door of the desk. */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useDesk } from "@/api/desk";
import { sessionQuery } from "@/api/session";
import { useUrlState } from "@/lib/url";
import { SignInForm } from "./SignInForm";
import styles from "./SignInPage.module.css";

export function SignInPage() {
  const client = useQueryClient();
  const router = useRouter();
  const [{ back }] = useUrlState();
  const desk = useDesk();
  return (
    <main className={styles.door}>
      <title>Sign in · Watchfloor</title>
      <section className={styles.card} aria-labelledby="sign-in">
        <img src="/icon.svg" alt="" width={36} height={36} />
        <h1 id="sign-in">Sign in to Watchfloor</h1>
        {desk?.simulation && (
          <p className={styles.hint}>
            This is a simulation: <code>demo-analyst</code>, <code>demo-reviewer</code> or <code>demo-lead</code>. The
            terminal that started it shows their password.
          </p>
        )}
        <SignInForm
          onSignedIn={(session) => {
            client.clear();
            client.setQueryData(sessionQuery.queryKey, session);
            router.history.push(back?.startsWith("/") && !back.startsWith("//") ? back : "/floor");
          }}
        />
      </section>
    </main>
  );
}
