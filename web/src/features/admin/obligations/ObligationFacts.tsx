/** What a row of the book says, field by field, with the links to where it was read. */
import type { ReactNode } from "react";
import type { Obligation } from "@/api/obligations";
import styles from "../admin.module.css";
import { spelt, timeOf } from "./words";

export function ObligationFacts({ row }: { row: Obligation }) {
  return (
    <dl className={styles.facts}>
      {factsOf(row).map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
      <Fact name="Source">
        {row.source.length === 0 && "none: it is from memory"}
        {row.source.map((link) => (
          <div key={link}>
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </div>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What is said of a row; what is empty is left out. */
function factsOf(row: Obligation): [string, string][] {
  const { percentile } = row;
  const share = percentile ? `, and ${percentile.percent} % within ${percentile.budget.value} hours` : "";
  const since = row.effective_from ? ` from ${row.effective_from}` : "";
  const until = row.effective_to ? ` until ${row.effective_to}` : "";
  const facts: [string, string][] = [
    ["Law", `${row.instrument}, ${row.provision}`],
    ["Standing", `${spelt(row.standing)}${since}${until}`],
    ["Who", row.who],
    ["Trigger", row.trigger],
    ["Starts on", spelt(row.starts_on)],
    ["After", row.after.join(", ")],
    ["Time", timeOf(row) + share],
    ["Kind of clock", spelt(row.clock_class)],
    ["Zone", row.zone],
    ["To whom", row.recipient],
    ["Demands", row.classes.map(spelt).join(", ")],
    ["Made by", row.requesters.map(spelt).join(", ")],
    ["May it stop", `${row.pausable ? "yes" : "no"}. ${row.pause_note}`],
    ["Before closing", row.mandatory ? "it must be met or ended" : "it holds nothing up"],
    ["Note", row.note],
  ];
  return facts.filter(([, value]) => value !== "");
}
