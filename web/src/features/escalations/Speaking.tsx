/** What speaks for and against whoever asks, and whether data of users may leave; none of it verifies anybody. */
import { useQuery } from "@tanstack/react-query";
import { verifyingQuery } from "@/api/intake";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag, type Tone } from "@/ui/Tag";
import styles from "./Escalations.module.css";

const SIGNS: Readonly<Record<string, { name: string; tone: Tone }>> = {
  "+": { name: "for", tone: "good" },
  "-": { name: "against", tone: "warn" },
  "?": { name: "to do", tone: "accent" },
};

export function Speaking({ reference }: { reference: string }) {
  const verifying = useQuery(verifyingQuery(reference));
  if (verifying.error) return <Failure error={verifying.error} onRetry={verifying.refetch} />;
  if (!verifying.data) return <Loading label="Looking who asks" />;
  const { hints, may_release_user_data: mayRelease, because } = verifying.data;
  return (
    <>
      <ul className={styles.plain} aria-label="What speaks for and against">
        {hints.map((hint) => (
          <li key={hint.says}>
            <Tag tone={SIGNS[hint.sign]?.tone}>{SIGNS[hint.sign]?.name ?? hint.sign}</Tag> {hint.says}
          </li>
        ))}
        {hints.length === 0 && <li className={styles.soft}>Nothing is known that speaks for or against them.</li>}
      </ul>
      <p>
        <Tag tone={mayRelease ? "good" : "warn"}>{mayRelease ? "data may leave" : "no user's data leaves"}</Tag>{" "}
        {mayRelease ? "A person has verified an authority." : because}
      </p>
    </>
  );
}
