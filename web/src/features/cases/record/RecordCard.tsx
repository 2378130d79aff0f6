/** What is on record about an item, with its hash and its seal to take along. */
import { CopyButton, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { Evidence } from "@/api/evidence";
import { Card } from "@/ui/Card";
import { Icon } from "@/ui/Icon";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Instant } from "@/ui/When";
import { plain } from "../words";
import styles from "./Record.module.css";

export function RecordCard({ item }: { item: Evidence }) {
  const facts: [string, ReactNode][] = [
    ["Source", item.source],
    ["Method", item.method],
    ["Collected", <Made key="collected" by={item.collected_by} at={item.collected_at} />],
    ["Sealed", item.sealed_at ? <Made key="sealed" by={item.sealed_by} at={item.sealed_at} /> : "not yet"],
    ["Sharing", plain(item.marking)],
    ["Name", item.original_name || "–"],
    ["Type", item.media_type ?? "–"],
    ["Size", item.size === null ? "–" : `${item.size.toLocaleString("en")} bytes`],
    ["Copy of", item.derived_from ? <Ref key="parent" subject={item.derived_from} /> : "–"],
    ["Locator", item.locator ?? ""],
    ["Report", item.report_reference ?? ""],
  ];
  return (
    <Card title="Record">
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Copyable name="SHA-256" value={item.sha256} />
      {item.seal && <Copyable name="Seal" value={item.seal} />}
    </Card>
  );
}

function Made({ by, at }: { by: string | null; at: string }) {
  return (
    <>
      <Person id={by} />, <Instant at={at} />
    </>
  );
}

function Copyable({ name, value }: { name: string; value: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <UnstyledButton className={styles.hash} onClick={copy} title={`Copy the ${name}`}>
          <span>
            {name} <Icon name={copied ? "check" : "copy"} size={12} /> {copied && "Copied"}
          </span>
          <code>{value}</code>
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
