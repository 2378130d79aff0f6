/** Where a claim comes from and how much it rests on. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Shapes } from "@/api/client";
import { EntityChip } from "../EntityChip";
import { Ref } from "../Ref";
import { Instant, When } from "../When";
import styles from "./Explain.module.css";
import { chance, figure, spoken } from "./words";

export function ClaimFacts({ lead }: { lead: Shapes["LeadOut"] }) {
  return (
    <dl className={styles.facts}>
      <Fact name="By chance">{chance(lead.q_value)}</Fact>
      <Fact name="Window">
        <Instant at={lead.window_start} /> to <Instant at={lead.window_end} />
      </Fact>
      <Fact name="Volume">{lead.volume.toLocaleString("en")} events</Fact>
      <Fact name="Seen">
        {lead.observations === 1 ? "once" : `${lead.observations.toLocaleString("en")} times`}, first{" "}
        <When at={lead.first_seen} />, last <When at={lead.last_seen} />
      </Fact>
      <Fact name="From">
        <Link to="/hunt/detectors/$name" params={{ name: lead.detector }}>
          {lead.detector}
        </Link>{" "}
        version {lead.detector_version}, on <Ref subject={`dataset:${lead.dataset}`} />, <Ref subject={lead.run} />
      </Fact>
    </dl>
  );
}

export function TopObjects({ items }: { items: readonly Shapes["TopObjectOut"][] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label="Top objects" className={styles.objects}>
      <h3>Most acted on</h3>
      <ul>
        {items.map((item) => (
          <li key={item.entity}>
            <EntityChip entity={item.entity} />
            <span className={styles.soft}>
              {item.count.toLocaleString("en")} {item.count === 1 ? "member" : "members"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Parameters({ items }: { items: Readonly<Record<string, number | string>> }) {
  const names = Object.keys(items);
  if (names.length === 0) return null;
  return (
    <details className={styles.parameters}>
      <summary>Parameters of the detector ({names.length})</summary>
      <dl className={styles.facts}>
        {names.map((name) => (
          <Fact key={name} name={spoken(name)}>
            {figure(items[name] ?? "")}
          </Fact>
        ))}
      </dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
