/** The leads of a hunt: which are new, which grew, which woke, and how strong each is now. */
import { Progress, Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Hunt } from "@/api/hunts";
import { type LeadLine, leadsQuery } from "@/api/leads";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Ref } from "@/ui/Ref";
import { Tag, type Tone } from "@/ui/Tag";
import styles from "./Hunt.module.css";
import { ScoreChart } from "./ScoreChart";

const CHANGES: Readonly<Record<string, readonly [string, Tone]>> = {
  new: ["new", "accent"],
  updated: ["grew or changed", "plain"],
  unchanged: ["as before", "plain"],
};

export function HuntLeads({ hunt }: { hunt: Hunt }) {
  const leads = useInfiniteQuery({ ...leadsQuery({ detector: hunt.detector }), enabled: hunt.leads.length > 0 });
  const known = new Map(leads.data?.pages.flatMap((page) => page.items).map((lead) => [lead.ref, lead]));
  if (hunt.leads.length === 0)
    return (
      <Card title="Leads" count={0}>
        <Empty title={hunt.status === "inconclusive" ? "None found, on data that is partial" : "None found"}>
          {hunt.status === "inconclusive"
            ? "This is no proof that there is nothing: read below what it could not see."
            : "Within this window and with these parameters nothing of its kind is there. That is a result like any other."}
        </Empty>
      </Card>
    );
  const ordered = hunt.leads.toSorted((one, other) => scoreOf(known.get(other.lead)) - scoreOf(known.get(one.lead)));
  const scored = ordered.flatMap((sight) => known.get(sight.lead) ?? []);
  return (
    <>
      <Card title="Leads" count={hunt.leads.length} flush>
        <Table horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Lead</Table.Th>
              <Table.Th>Claim</Table.Th>
              <Table.Th>In this run</Table.Th>
              <Table.Th className={styles.number}>Members</Table.Th>
              <Table.Th className={styles.number}>Score</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.map((sight) => (
              <Sighted key={sight.lead} sight={sight} lead={known.get(sight.lead)} />
            ))}
          </Table.Tbody>
        </Table>
      </Card>
      {scored.length >= FEW && <ScoreChart leads={scored} />}
    </>
  );
}

/** Fewer are told by the table alone. */
const FEW = 5;
const scoreOf = (lead: LeadLine | undefined) => lead?.score ?? 0;

function Sighted({ sight, lead }: { sight: Hunt["leads"][number]; lead: LeadLine | undefined }) {
  const [said, tone] = CHANGES[sight.change] ?? [sight.change, "plain"];
  return (
    <Table.Tr>
      <Table.Td>
        <Ref subject={sight.lead} />
      </Table.Td>
      <Table.Td>{lead?.title ?? "–"}</Table.Td>
      <Table.Td>
        <span className={styles.tags}>
          <Tag tone={tone}>{said}</Tag>
          {sight.woke && <Tag tone="warn">woke</Tag>}
        </span>
      </Table.Td>
      <Table.Td className={styles.number}>{lead?.member_count.toLocaleString("en") ?? "–"}</Table.Td>
      <Table.Td className={styles.number}>
        {lead ? lead.score.toFixed(2) : "–"}
        {lead && <Progress size="xs" value={lead.score * 100} aria-hidden="true" />}
      </Table.Td>
    </Table.Tr>
  );
}
