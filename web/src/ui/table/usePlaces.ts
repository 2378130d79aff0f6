/** Where the rows of a list lie: only those in sight are drawn, and where there is little room each takes two lines. */
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useRef, useState } from "react";

const ROW = 34;
const TWO_LINES = 62;
/** Below this width, in px, a row takes two lines. */
const NARROW = 600;
/** How many rows before the end more is asked for. */
const AHEAD = 40;

export type Places = {
  virtual: Virtualizer<HTMLDivElement, Element>;
  isNarrow: boolean;
  viewport: React.RefObject<HTMLDivElement | null>;
  watch: (frame: HTMLElement | null) => (() => void) | undefined;
  stretch: (element: HTMLElement | null) => void;
  /** How many rows are in sight. */
  screenful: () => number;
};

export function usePlaces(count: number, onNearEnd: () => void): Places {
  const viewport = useRef<HTMLDivElement>(null);
  const [isNarrow, setNarrow] = useState(false);
  const height = useRef(ROW);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => height.current,
    overscan: 12,
    initialRect: { width: 1000, height: 700 },
    scrollPaddingStart: ROW,
    onChange: (instance) => {
      if ((instance.getVirtualItems().at(-1)?.index ?? 0) > count - AHEAD) onNearEnd();
    },
  });
  const latest = useRef(virtual);
  latest.current = virtual;
  const watch = useCallback((frame: HTMLElement | null) => {
    if (!frame) return;
    const observer = new ResizeObserver(([entry]) => {
      const isNow = (entry?.contentRect.width ?? NARROW) < NARROW;
      const next = isNow ? TWO_LINES : ROW;
      if (height.current === next) return;
      height.current = next;
      setNarrow(isNow);
      latest.current.measure();
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  return {
    virtual,
    isNarrow,
    viewport,
    watch,
    stretch: (element) => element?.style.setProperty("height", `${virtual.getTotalSize()}px`),
    screenful: () => Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / height.current) - 2),
  };
}
