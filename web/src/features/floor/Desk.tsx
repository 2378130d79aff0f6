/** How the desk goes: the strongest leads, my jobs, deliveries, what is held, and looks to be reviewed. */
import { Link } from "@tanstack/react-router";
import type { Floor } from "@/api/floor";
import { Card } from "@/ui/Card";
import { Tag, type Tone } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Floor.module.css";
import { Items, Stop } from "./Items";
import { LeadStop } from "./LeadStop";

const JOB_TONES: Readonly<Record<string, Tone>> = { failed: "warn", running: "accent", dead: "warn" };

export function Desk({ floor }: { floor: Floor }) {
  return (
    <>
      <Items
        title="Strongest open leads"
        items={floor.leads?.strongest}
        count={floor.leads?.open}
        keyOf={(lead) => lead.ref}
        to={(lead) => lead.ref}
        empty="No lead is open. A hunt or a live detector brings new ones."
        actions={<Link to="/leads">All leads</Link>}
      >
        {(lead) => <LeadStop lead={lead} />}
      </Items>
      <Items
        title="My jobs"
        items={floor.jobs}
        keyOf={(job) => job.ref}
        to={(job) => job.ref}
        empty="Nothing of yours is running. Hunts, loads and reports show their progress here."
      >
        {(job) => (
          <>
            <span className={styles.words}>
              <span className={styles.main}>
                {job.kind} {job.subject}
              </span>
              <span className={styles.soft}>
                {job.doing || job.ref}, asked <When at={job.at} />
              </span>
            </span>
            <Tag tone={JOB_TONES[job.state]}>
              {job.state}
              {job.state === "running" && ` ${Math.round(job.progress * 100)} %`}
            </Tag>
          </>
        )}
      </Items>
      <Health floor={floor} />
    </>
  );
}

type Line = { to: string; name: string; count: number; isWrong?: boolean; said: string };

/** The sections that are counts alone; what one may not see is not told. */
function linesOf({ deliveries, holding, glass }: Floor): Line[] {
  const lines: Line[] = [];
  if (deliveries) {
    const { dead, waiting } = deliveries;
    lines.push({
      to: "/enforcement?tab=outbox&state=dead",
      name: "Dead deliveries",
      count: dead,
      isWrong: dead > 0,
      said: "gave up",
    });
    lines.push({ to: "/enforcement?tab=outbox", name: "Deliveries", count: waiting, said: "on their way" });
  }
  if (holding !== null)
    lines.push({ to: "/admin?tab=holding", name: "Holding", count: holding, said: "files wait for screening" });
  if (glass !== null)
    lines.push({ to: "/admin?tab=glass", name: "Broken glass", count: glass, said: "looks wait for review" });
  return lines;
}

function Health({ floor }: { floor: Floor }) {
  const lines = linesOf(floor);
  if (lines.length === 0) return null;
  return (
    <Card title="Health of the desk" flush>
      <ul className={styles.items} aria-label="Health of the desk">
        {lines.map((line) => (
          <li key={line.name}>
            <Stop to={line.to}>
              <span className={styles.words}>
                <span className={styles.main}>{line.name}</span>
                <span className={styles.soft}>{line.count === 0 ? "none" : line.said}</span>
              </span>
              <span className={styles.figure} data-wrong={line.isWrong}>
                {line.count.toLocaleString("en")}
              </span>
            </Stop>
          </li>
        ))}
      </ul>
    </Card>
  );
}
