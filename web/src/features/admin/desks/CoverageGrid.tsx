/** A week of a desk, an hour a cell: who is there, and each gap in words, in the chosen zone and in the desk's. */
import type { Coverage } from "@/api/desks";
import { usePeople } from "@/api/people";
import { absolute } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Tag } from "@/ui/Tag";
import styles from "../admin.module.css";
import { ToldTable } from "../Told";
import grid from "./CoverageGrid.module.css";
import { type Cell, rowsOf } from "./cells";

const SIGNS: Record<Cell["state"], string> = { covered: "●", gap: "!", part: "◐", off: "·" };
const MEANS: Record<Cell["state"], string> = {
  covered: "somebody is there the whole hour",
  part: "for part of the hour somebody is there",
  gap: "a shift is planned and nobody is there",
  off: "no shift, or a day off",
};

export function CoverageGrid({ told }: { told: Coverage }) {
  const zone = useZone();
  const nameOf = usePeople();
  const rows = rowsOf(told);
  const hour = (at: number) => absolute(new Date(at).toISOString(), zone).slice(11, 16);
  const both = (at: string) => (
    <>
      {absolute(at, zone)}
      <br />
      <span className={styles.soft}>{absolute(at, told.zone)}</span>
    </>
  );
  return (
    <div className={styles.stack}>
      <p>
        {told.next_covered
          ? `Somebody is there from ${absolute(told.next_covered, zone)} on (${absolute(told.next_covered, told.zone)} at the desk).`
          : "Nobody is there in the next five weeks."}
      </p>
      <div className={styles.scrolls}>
        <table className={grid.week} aria-label="Coverage by the hour">
          <thead>
            <tr>
              <th scope="col">From</th>
              {rows[0]?.cells.map((cell) => (
                <th scope="col" key={cell.at}>
                  {hour(cell.at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.at}>
                <th scope="row">{absolute(new Date(row.at).toISOString(), zone).slice(5, 16)}</th>
                {row.cells.map((cell) => (
                  <td
                    key={cell.at}
                    data-state={cell.state}
                    title={`${hour(cell.at)}: ${cell.people.map(nameOf).join(", ") || cell.says}`}
                  >
                    {SIGNS[cell.state]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>
        {(Object.keys(SIGNS) as Cell["state"][]).map((state) => `${SIGNS[state]} ${MEANS[state]}`).join(" · ")}
      </p>
      <ToldTable
        label="Gaps"
        told={{ data: told.gaps, error: null, isLoading: false, refetch: () => undefined }}
        heads={["From", "Until", "Why", "Away"]}
        empty={<p>There is no gap in these seven days.</p>}
        rowId={(gap) => gap.starts}
        cells={(gap) => [
          both(gap.starts),
          both(gap.ends),
          <Tag key="why" tone={gap.shifts.length > 0 ? "warn" : "plain"}>
            {gap.shifts.length > 0 ? `${gap.shifts.join(", ")}: ${gap.says}` : gap.says}
          </Tag>,
          gap.missing.map(nameOf).join(", "),
        ]}
      />
    </div>
  );
}
