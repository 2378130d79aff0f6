/** An image, blurred, with a lens that shows a part of it: the pointer or the arrow keys move it. */
import { Group, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from "react";
import { exposureQuery } from "@/api/exposure";
import { sourceOf } from "./sourceOf";
import styles from "./Viewer.module.css";

type LensProps = { content: Blob; name: string; isDisturbing: boolean };

const STEP = 5;
const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export function Lens({ content, name, isDisturbing }: LensProps) {
  const preferences = useQuery({ ...exposureQuery, enabled: isDisturbing }).data?.preferences;
  const [chosen, choose] = useState<{ blur?: boolean; grey?: boolean }>({});
  const isBlurred = chosen.blur ?? (isDisturbing && (preferences?.blur ?? true));
  const isGrey = chosen.grey ?? (isDisturbing && (preferences?.greyscale ?? false));
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef({ x: 50, y: 50 });
  const show = useCallback(
    (image: HTMLImageElement | null) => (image ? sourceOf(image, content) : undefined),
    [content],
  );
  const moveTo = (x: number, y: number) => {
    place.current = { x: within(x), y: within(y) };
    frame.current?.style.setProperty("--lens-x", `${place.current.x}%`);
    frame.current?.style.setProperty("--lens-y", `${place.current.y}%`);
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    moveTo(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };
  const step = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    moveTo(place.current.x + move[0], place.current.y + move[1]);
  };
  return (
    <>
      <Group mb="sm">
        <Switch
          label="Blur"
          checked={isBlurred}
          onChange={(event) => choose({ ...chosen, blur: event.currentTarget.checked })}
        />
        <Switch
          label="Grey"
          checked={isGrey}
          onChange={(event) => choose({ ...chosen, grey: event.currentTarget.checked })}
        />
        {isBlurred && (
          <Text size="sm" c="dimmed">
            Hover or hold to see a part, or focus the image and use the arrow keys.
          </Text>
        )}
      </Group>
      <div
        ref={frame}
        className={styles.lens}
        data-blurred={isBlurred}
        data-grey={isGrey}
        role="application"
        aria-label={`Image: ${name}`}
        aria-roledescription="lens"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the lens.
        tabIndex={0}
        onPointerMove={follow}
        onPointerDown={follow}
        onKeyDown={step}
      >
        <img ref={show} alt="" className={styles.veiled} />
        {isBlurred && <img ref={show} alt="" className={styles.clear} />}
      </div>
    </>
  );
}

function within(share: number): number {
  return Math.max(0, Math.min(100, share));
}
