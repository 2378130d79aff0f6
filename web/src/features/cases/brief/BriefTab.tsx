/** The brief: what the case is about, who works on it, whom it concerns, and what is still needed. */
import { useQuery } from "@tanstack/react-query";
import type { Case } from "@/api/cases";
import { clausesQuery } from "@/api/policies";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { plain } from "../words";
import styles from "./Brief.module.css";
import { EntitiesCard } from "./EntitiesCard";
import { LeadsCard } from "./LeadsCard";
import { Needed } from "./Needed";

export type Given = { shown: Case; isOpen: boolean };

export function BriefTab({ shown, isOpen }: Given) {
  return (
    <div className={styles.brief}>
      <div className={styles.main}>
        {shown.state !== "closed" && <Needed shown={shown} />}
        <EntitiesCard shown={shown} isOpen={isOpen} />
      </div>
      <div className={styles.side}>
        <ClausesCard shown={shown} />
        <PeopleCard shown={shown} />
        <LeadsCard shown={shown} isOpen={isOpen} />
      </div>
    </div>
  );
}

function ClausesCard({ shown }: { shown: Case }) {
  const book = useQuery(clausesQuery());
  const titleOf = (ref: string) => book.data?.find((clause) => clause.id === ref.split("@")[0])?.title;
  return (
    <Card title="Clauses" count={shown.clauses.length}>
      {shown.clauses.length === 0 && <p>None is named.</p>}
      <ul className={styles.plain}>
        {shown.clauses.map((ref) => (
          <li key={ref}>
            <code>{ref}</code> {titleOf(ref)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PeopleCard({ shown }: { shown: Case }) {
  return (
    <Card title="People">
      <ul className={styles.plain}>
        {shown.participants.map((one) => (
          <li key={`${one.actor} ${one.role} ${one.assumed_at}`}>
            <Person id={one.actor} /> <Tag tone={one.renounced_at ? "plain" : "accent"}>{plain(one.role)}</Tag>{" "}
            <span className={styles.soft}>
              since <When at={one.assumed_at} />
              {one.renounced_at && (
                <>
                  , until <When at={one.renounced_at} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
