/** What a newer version of the policy book adds, removes and changes. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Difference, differenceQuery } from "@/api/policies";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./book.module.css";
import { spelt } from "./words";

export function BookDifference({ versions }: { versions: readonly string[] }) {
  const [state, change] = useUrlState();
  const newer = state.newer ?? versions[0] ?? "";
  const older = state.older ?? versions[1] ?? newer;
  const difference = useQuery({ ...differenceQuery(older, newer), enabled: Boolean(newer) });
  const choose = (name: "older" | "newer", label: string, value: string) => (
    <NativeSelect
      size="xs"
      label={label}
      data={[...versions]}
      value={value}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={styles.tools}>
        {choose("older", "From version", older)}
        {choose("newer", "To version", newer)}
      </div>
      {difference.error && <Failure error={difference.error} onRetry={difference.refetch} />}
      {difference.isLoading && <Loading />}
      {difference.data && <Changes difference={difference.data} />}
    </>
  );
}

function Changes({ difference }: { difference: Difference }) {
  const { older, newer, added, removed, changed } = difference;
  if (added.length + removed.length + changed.length === 0) {
    return <Empty title="The two versions say the same">Choose another version.</Empty>;
  }
  return (
    <div className={styles.room}>
      <p>
        {`${newer} adds ${named(added)}, removes ${named(removed)} and changes ${named(changed.map((one) => one.id))}.`}
      </p>
      {changed.map((clause) => (
        <Card key={clause.id} title={clause.id}>
          <dl className={styles.fields}>
            {clause.fields.map((field) => (
              <div key={field.field}>
                <dt>{spelt(field.field)}</dt>
                <dd>
                  {older}: <del>{field.older || "nothing"}</del>
                </dd>
                <dd>
                  {newer}: <ins>{field.newer || "nothing"}</ins>
                </dd>
              </div>
            ))}
          </dl>
          {clause.text_difference && (
            <pre className={styles.diff}>
              {clause.text_difference.split("\n").map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name
                <span key={place} data-line={line.startsWith("+") ? "new" : line.startsWith("-") ? "old" : "same"}>
                  {`${line}\n`}
                </span>
              ))}
            </pre>
          )}
        </Card>
      ))}
    </div>
  );
}

function named(ids: readonly string[]): string {
  return ids.length === 0 ? "nothing" : ids.join(", ");
}
