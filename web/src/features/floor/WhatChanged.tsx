/** News about my work since I last said that I had read it. */

import { Button } from "@mantine/core";
import type { News } from "@/api/floor";
import { useMe } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { verbInWords } from "@/lib/verbs";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Floor.module.css";
import { Items } from "./Items";
import { useLastVisit } from "./lastVisit";

export function WhatChanged({ news }: { news: readonly News[] | null }) {
  const visit = useLastVisit(useMe().id);
  const isNew = (one: News) => Date.parse(one.at) > visit.at;
  const fresh = news?.filter(isNew).length ?? 0;
  const read = () => visit.end(Math.max(Date.now(), ...(news ?? []).map((one) => Date.parse(one.at))));
  useShortcuts(fresh ? [{ keys: "r", label: "Mark the news as read", group: "Floor", run: read }] : []);
  return (
    <Items
      title="What changed"
      items={news}
      count={fresh}
      keyOf={(one) => `${one.at} ${one.verb} ${one.subject}`}
      to={(one) => one.subject}
      empty="Nothing happened to your work. What others do with it appears here."
      actions={
        fresh > 0 && (
          <Button size="compact-sm" variant="default" onClick={read}>
            Mark as read <kbd className={styles.hint}>r</kbd>
          </Button>
        )
      }
    >
      {(one) => (
        <>
          <span className={styles.words}>
            <span className={styles.main}>
              <Person id={one.by} /> {verbInWords(one.verb)} <code>{one.subject}</code>
            </span>
            <span className={styles.soft}>
              <When at={one.at} />
              {one.reason && `: ${one.reason}`}
            </span>
          </span>
          {isNew(one) && <Tag tone="accent">New</Tag>}
        </>
      )}
    </Items>
  );
}
