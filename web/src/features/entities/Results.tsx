/** What answers a question, by kind, with the places in which it was found. */
import { Button, Group } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Found, searchQuery } from "@/api/entities";
import { asProblem } from "@/api/problem";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { When } from "@/ui/When";
import { Marked } from "./Marked";
import { addressOfFound, grouped } from "./question";
import styles from "./Search.module.css";
import { STOP, walk } from "./walk";

export function Results({ asked, kind }: { asked: string; kind?: string }) {
  const search = useInfiniteQuery(searchQuery(asked, kind));
  const found = search.data?.pages.flatMap((page) => page.items) ?? [];
  if (search.error && asProblem(search.error).code === "query_too_short")
    return <Empty title="Go on typing">{asProblem(search.error).fix}</Empty>;
  if (search.error) return <Failure error={search.error} onRetry={search.refetch} />;
  if (search.isLoading) return <Loading label="Searching" />;
  if (found.length === 0)
    return (
      <Empty title="Nothing holds all of these words">
        Each word is looked for as it is spelt, in references, titles and texts. An entity that is only in the data is
        not listed here: write it as kind:id, such as account:a-17, and open its dossier.
      </Empty>
    );
  return (
    <div className={styles.results}>
      {grouped(found).map((group) => (
        <Card key={group.kind} title={group.name} count={group.items.length} flush>
          <ul className={styles.list}>
            {group.items.map((one) => (
              <li key={one.subject}>
                <Answer found={one} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {search.data?.pages.some((page) => page.is_part) && (
        <p className={styles.hint}>More answers than are looked at. A further word helps.</p>
      )}
      {search.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={search.isFetchingNextPage} onClick={() => search.fetchNextPage()}>
            More answers
          </Button>
        </Group>
      )}
    </div>
  );
}

function Answer({ found }: { found: Found }) {
  const to = addressOfFound(found);
  const isInTitle = found.found_in === "title" && found.snippet.text !== "";
  const words = (
    <>
      <span className={styles.title}>
        {isInTitle ? <Marked snippet={found.snippet} /> : found.title || found.subject}
      </span>
      {found.title && <code className={styles.ref}>{found.subject}</code>}
      {found.home !== found.subject && <code className={styles.ref}>{found.home}</code>}
      <span className={styles.when}>
        <When at={found.at} />
      </span>
      {!isInTitle && found.snippet.text && (
        <span className={styles.snippet}>
          <Marked snippet={found.snippet} />
        </span>
      )}
    </>
  );
  if (!to) return <div className={styles.answer}>{words}</div>;
  return (
    <Link to={to} className={styles.answer} onKeyDown={walk} {...STOP}>
      {words}
    </Link>
  );
}
