/** When something happens in a week: 7 days by 24 hours, by count or against a cohort; the table is its own text. */
import { SegmentedControl } from "@mantine/core";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { HeatLegend } from "./HeatLegend";
import styles from "./HeatMap.module.css";
import { cellText, countStep, DAYS, factorsOf, factorText, HOURS, shortCount, surpriseStep, type Week } from "./steps";

export type HeatMode = "counts" | "surprise";

type HeatMapProps = {
  /** A sentence that says the point. */
  title: string;
  /** What is counted: "streams". */
  what: string;
  /** In which zone the hours are. */
  zone: string;
  /** Monday first, each with 24 hours. */
  counts: Week;
  /** The share of each hour in the cohort's week; the shares of a week make 1. */
  cohort?: Week;
  /** Who the cohort is: "1,204 accounts of the same market". */
  cohortName?: string;
};

export function HeatMap({ title, what, zone, counts, cohort, cohortName }: HeatMapProps) {
  const id = useId();
  const [mode, setMode] = useState<HeatMode>("counts");
  const [place, setPlace] = useState<readonly [number, number]>([0, 0]);
  const [reading, setReading] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const flat = counts.flat();
  const most = Math.max(...flat, 0);
  const total = flat.reduce((sum, count) => sum + count, 0);
  const factors = cohort && factorsOf(counts, cohort);
  const isSurprise = mode === "surprise" && factors !== undefined;
  const read = (day: number, hour: number) =>
    setReading(cellText(day, hour, counts[day]?.[hour] ?? 0, what, factors?.[day]?.[hour]));
  const hear = (event: KeyboardEvent) => {
    const [day, hour] = place;
    const to = {
      ArrowRight: [day, Math.min(23, hour + 1)],
      ArrowLeft: [day, Math.max(0, hour - 1)],
      ArrowDown: [Math.min(6, day + 1), hour],
      ArrowUp: [Math.max(0, day - 1), hour],
      Home: [day, 0],
      End: [day, 23],
    }[event.key] as [number, number] | undefined;
    if (!to) return;
    event.preventDefault();
    body.current?.rows[to[0]]?.cells[to[1] + 1]?.focus();
  };
  return (
    <figure className={styles.map} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <div>
          <strong id={id}>{title}</strong>
          <p className={styles.soft}>
            {what} by hour ({zone}); n = {total.toLocaleString("en")}
            {cohortName && `; cohort: ${cohortName}`}
          </p>
        </div>
        {factors && (
          <SegmentedControl
            size="xs"
            aria-label="What the colours tell"
            value={mode}
            onChange={(value) => setMode(value as HeatMode)}
            data={[
              { value: "counts", label: "Counts" },
              { value: "surprise", label: "Against the cohort" },
            ]}
          />
        )}
      </figcaption>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move within it */}
        <table role="grid" aria-labelledby={id} className={styles.table} data-mode={isSurprise ? "surprise" : "counts"}>
          <thead>
            <tr>
              <td />
              {HOURS.map((hour) => (
                <th scope="col" key={hour}>
                  {String(hour).padStart(2, "0")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={hear} onMouseLeave={() => setReading("")}>
            {DAYS.map((name, day) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {HOURS.map((hour) => (
                  <HeatCell
                    key={hour}
                    count={counts[day]?.[hour] ?? 0}
                    most={most}
                    factor={factors?.[day]?.[hour]}
                    isSurprise={isSurprise}
                    isHere={place[0] === day && place[1] === hour}
                    onFocus={() => {
                      setPlace([day, hour]);
                      read(day, hour);
                    }}
                    onPoint={() => read(day, hour)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.below}>
        <p role="status" className={styles.reading}>
          {reading}
        </p>
        <HeatLegend mode={isSurprise ? "surprise" : "counts"} most={most} what={what} />
      </div>
    </figure>
  );
}

type HeatCellProps = {
  count: number;
  most: number;
  factor: number | undefined;
  isSurprise: boolean;
  isHere: boolean;
  onFocus: () => void;
  onPoint: () => void;
};

function HeatCell({ count, most, factor, isSurprise, isHere, onFocus, onPoint }: HeatCellProps) {
  const step = isSurprise ? surpriseStep(factor) : countStep(count, most);
  const said = isSurprise ? (factor === undefined ? "–" : factorText(factor)) : count ? shortCount(count) : "·";
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
    <td role="gridcell" tabIndex={isHere ? 0 : -1} data-step={step ?? "none"} onFocus={onFocus} onMouseEnter={onPoint}>
      {said}
    </td>
  );
}
