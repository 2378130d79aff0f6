/** What a list shows where it has no rows, and below the last of them. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Empty } from "../Empty";
import styles from "./DataTable.module.css";

type StatesProps = { isLoading?: boolean; error?: unknown; empty?: ReactNode; isEmpty: boolean; isFiltered: boolean };

const SKELETON = ["a", "b", "c", "d", "e", "f", "g", "h"];

export function States({ isLoading, error, empty, isEmpty, isFiltered }: StatesProps) {
  if (!isEmpty || error) return null;
  if (isLoading)
    return (
      <div role="status" aria-label="Loading" className={styles.skeleton}>
        {SKELETON.map((line) => (
          <span key={line} />
        ))}
      </div>
    );
  if (isFiltered) return <Empty title="Nothing fits">Take a word or a filter away.</Empty>;
  return empty ?? <Empty title="Nothing here yet" />;
}

type FootProps = { isLoading: boolean; isFiltering: boolean; of: number; onMore: () => void };

export function Foot({ isLoading, isFiltering, of, onMore }: FootProps) {
  return (
    <div className={styles.foot}>
      {isLoading ? (
        <span role="status">Loading more…</span>
      ) : (
        <>
          {isFiltering && <span>The filter has looked at the first {of.toLocaleString("en")} alone.</span>}
          <Button size="compact-sm" variant="default" onClick={onMore}>
            Load more
          </Button>
        </>
      )}
    </div>
  );
}
