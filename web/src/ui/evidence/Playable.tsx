/** Sound and film: they never play by themselves, and begin muted. */
import { Text } from "@mantine/core";
import { useCallback } from "react";
import { sourceOf } from "./sourceOf";
import styles from "./Viewer.module.css";

export function Playable({ content, isVideo, name }: { content: Blob; isVideo: boolean; name: string }) {
  const hold = useCallback(
    (element: HTMLMediaElement | null) => {
      if (!element) return;
      element.muted = true;
      return sourceOf(element, content);
    },
    [content],
  );
  const shared = { ref: hold, controls: true, muted: true, preload: "metadata", "aria-label": name } as const;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        It is muted. Play it, and turn the sound up, when you are ready.
      </Text>
      {isVideo ? <video {...shared} className={styles.video} /> : <audio {...shared} className={styles.audio} />}
    </>
  );
}
