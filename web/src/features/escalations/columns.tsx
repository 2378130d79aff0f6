/** What the queue says of an escalation. */
import type { EscalationLine } from "@/api/escalations";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { SeverityTag } from "@/ui/SeverityTag";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { When } from "@/ui/When";
import { Clocks } from "./Clocks";
import { marks } from "./clockWords";
import styles from "./Escalations.module.css";
import { FLAGS, STATES } from "./words";

export const COLUMNS: readonly Column<EscalationLine>[] = [
  {
    id: "severity",
    header: "Severity",
    width: 4,
    text: (line) => line.severity ?? "none yet",
    cell: (line) => <SeverityTag severity={line.severity} />,
  },
  { id: "ref", header: "Escalation", width: 8, text: (line) => line.ref, cell: (line) => <Ref subject={line.ref} /> },
  {
    id: "title",
    header: "Title",
    text: (line) => line.title,
    cell: (line) => (
      <span className={styles.title} title={line.title}>
        {line.is_hard && (
          <Tag tone="accent" title="A legal clock puts it first in the queue.">
            legal clock
          </Tag>
        )}
        {line.no_tipping_off && <Tag tone="violet">no tipping-off</Tag>}
        <span>{line.title}</span>
      </span>
    ),
  },
  {
    id: "clocks",
    header: "Clocks",
    width: 14,
    field: null,
    text: (line) => line.clocks.flatMap((one) => [one.name, ...marks(one).map((mark) => mark.word)]).join(" "),
    value: (line) => line.clocks[0]?.due_at ?? "9",
    cell: (line) => <Clocks clocks={line.clocks} most={1} />,
  },
  { id: "demand_class", header: "Class", width: 10, isHidden: true, text: (line) => CLASSES[line.demand_class] },
  {
    id: "jurisdictions",
    header: "Where",
    width: 4,
    priority: 3,
    text: (line) => line.jurisdictions.join(" ") || "–",
  },
  {
    id: "requester_kind",
    header: "From",
    width: 8,
    isHidden: true,
    text: (line) => REQUESTERS[line.requester_kind],
  },
  {
    id: "state",
    header: "State",
    width: 6,
    text: (line) => STATES[line.state].name,
    cell: (line) => <Tag tone={STATES[line.state].tone}>{STATES[line.state].name}</Tag>,
  },
  {
    id: "assignee",
    header: "Held by",
    width: 8,
    text: (line) => line.assignee ?? "",
    cell: (line) => <Holder line={line} />,
  },
  { id: "desk", header: "Desk", width: 5, isHidden: true, text: (line) => line.desk ?? "–" },
  {
    id: "flags",
    header: "Flags",
    width: 8,
    isHidden: true,
    text: (line) => line.flags.map((flag) => FLAGS[flag]).join(", "),
  },
  { id: "language", header: "Language", width: 5, isHidden: true, text: (line) => line.language || "–" },
  {
    id: "received_at",
    header: "Received",
    width: 6,
    isHidden: true,
    text: (line) => line.received_at,
    cell: (line) => <When at={line.received_at} />,
  },
];

/** Who holds it until when; a lease that is over holds nobody back. */
export function Holder({ line }: { line: EscalationLine }) {
  if (!line.assignee) return <span className={styles.soft}>nobody</span>;
  const isOver = line.lease_until !== null && Date.parse(line.lease_until) <= Date.now();
  return (
    <span>
      <Person id={line.assignee} />
      {line.lease_until && (
        <span className={styles.soft}>
          {isOver ? ", lapsed " : ", until "}
          <When at={line.lease_until} />
        </span>
      )}
    </span>
  );
}
