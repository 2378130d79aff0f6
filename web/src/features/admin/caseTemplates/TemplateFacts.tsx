/** What a version of a case template says, as it is read. */
import type { TemplateContent } from "@/api/caseTemplates";
import { Tag } from "@/ui/Tag";
import { CLOSING, CONFIDENTIALITY, dueWords, WEIGHTS, weightOf } from "@/ui/templateWords";
import styles from "../admin.module.css";

export function TemplateFacts({ content }: { content: TemplateContent }) {
  const { tasks, closing, tell, confidentiality, no_tipping_off, look_first } = content;
  return (
    <div className={styles.stack}>
      <ol className={styles.items} aria-label="Tasks of the template">
        {tasks.map((task) => (
          <li key={task.key}>
            <p className={styles.line}>
              <strong>{task.title}</strong>
              {weightOf(task) !== "optional" && <Tag tone="warn">{WEIGHTS[weightOf(task)]}</Tag>}
              <Tag>for {task.for_role.replaceAll("_", " ")}</Tag>
            </p>
            <p className={styles.soft}>{[task.key, dueWords(task)].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
        {tasks.length === 0 && <li className={styles.soft}>No task.</li>}
      </ol>
      <dl className={styles.facts}>
        <Fact name="Closing needs" words={closing.map((field) => CLOSING[field]).join(", ") || "nothing more"} />
        <Fact name="Tell at S0" words={namesOf(tell.S0)} />
        <Fact name="Tell at S1" words={namesOf(tell.S1)} />
        <Fact name="Proposes" words={CONFIDENTIALITY[confidentiality] + (no_tipping_off ? "; no tipping-off" : "")} />
      </dl>
      {look_first.length > 0 && (
        <section aria-label="Look at this first">
          <h3>Look at this first</h3>
          <ul>
            {look_first.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const namesOf = (groups: readonly string[]) =>
  groups.map((group) => group.replaceAll("_", " ")).join(", ") || "nobody more";

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
