/** Text and markup as they are written; nothing in them is ever rendered. */
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Loading } from "../Loading";
import styles from "./Viewer.module.css";

const MOST = 200_000;

export function TextShown({ content, type }: { content: Blob; type: string }) {
  const id = useId();
  const text = useQuery({ queryKey: ["text", id], queryFn: () => content.text(), gcTime: 0 });
  if (text.data === undefined) return <Loading />;
  const isMarkup = /html|xml|svg/.test(type);
  return (
    <>
      {isMarkup && (
        <Text size="sm" c="dimmed" mb="xs">
          This is markup. It is shown as it is written, and never as a page.
        </Text>
      )}
      {text.data.length > MOST && (
        <Text size="sm" mb="xs">
          The first {MOST.toLocaleString("en")} of {text.data.length.toLocaleString("en")} signs. Download it for all.
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <pre className={styles.text} tabIndex={0}>
        {text.data.slice(0, MOST)}
      </pre>
    </>
  );
}
