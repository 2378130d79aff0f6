/** The drawing of a chart; loaded when the first one is shown, redrawn with the colour scheme, the zone and its width. */
import "uplot/dist/uPlot.min.css";
import { useComputedColorScheme } from "@mantine/core";
import { useCallback, useMemo, useRef } from "react";
import UPlot from "uplot";
import { useZone } from "@/lib/zone";
import styles from "./Chart.module.css";
import { drawingOf } from "./drawing";
import type { ChartPlan } from "./plan";

type PlotProps = { plan: ChartPlan; place: number | undefined; onPlace: (place: number) => void };

export function Plot({ plan, place, onPlace }: PlotProps) {
  const zone = useZone();
  const scheme = useComputedColorScheme("light");
  // A page may make the same plan anew whenever it is shown; only another one is drawn anew.
  const words = JSON.stringify(plan);
  const drawing = useMemo(() => ({ scheme, plan: JSON.parse(words) as ChartPlan, zone }), [scheme, words, zone]);
  const plot = useRef<UPlot>(undefined);
  const tell = useRef(onPlace);
  tell.current = onPlace;
  const draw = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return;
      const { options, data } = drawingOf(drawing.plan, drawing.zone, (at) => tell.current(at));
      const drawn = new UPlot({ ...options, ...sizeOf(element) }, data, element);
      plot.current = drawn;
      const observer = new ResizeObserver(() => drawn.setSize(sizeOf(element)));
      observer.observe(element);
      return () => {
        observer.disconnect();
        drawn.destroy();
        plot.current = undefined;
      };
    },
    [drawing],
  );
  const point = (element: HTMLSpanElement | null) => {
    const drawn = plot.current;
    if (!element || !drawn || place === undefined || drawn.cursor.idx === place) return;
    drawn.setCursor({ left: drawn.valToPos(drawn.data[0][place] ?? 0, "x"), top: 0 }, false);
  };
  return (
    <div className={styles.canvas} ref={draw} aria-hidden="true">
      <span key={place} ref={point} hidden />
    </div>
  );
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: Math.max(200, element.clientWidth), height: 230 };
}
