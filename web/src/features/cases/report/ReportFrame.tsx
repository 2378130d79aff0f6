/** A report as a page inside the page: no script of it runs, and it reaches nothing. */
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback } from "react";
import { jobTextQuery } from "@/api/reports";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./Report.module.css";

type ReportFrameProps = { job: string; name: string; frame: RefObject<HTMLIFrameElement | null> };

export function ReportFrame({ job, name, frame }: ReportFrameProps) {
  const text = useQuery(jobTextQuery(job));
  const html = text.data;
  const hold = useCallback(
    (element: HTMLIFrameElement | null) => {
      frame.current = element;
      if (!element || !html) return;
      const url = URL.createObjectURL(new Blob([undressed(html)], { type: "text/html" }));
      element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [html, frame],
  );
  if (text.error) return <Failure error={text.error} onRetry={text.refetch} />;
  if (!html) return <Loading />;
  return (
    // Without allow-scripts nothing in it runs; the origin is shared so that it can be dressed and printed from here.
    <iframe
      ref={hold}
      title={name}
      className={styles.frame}
      sandbox="allow-same-origin allow-modals"
      onLoad={(event) => dress(event.currentTarget, html)}
    />
  );
}

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The page without its style elements: the policy would refuse each, with a complaint, even while it is parsed. */
function undressed(html: string): string {
  return html.replace(STYLES, "");
}

/** A frame has its page's policy, which refuses style elements; a sheet made by script is let in. */
function dress(frame: HTMLIFrameElement, html: string): void {
  const [inside, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!inside || !view?.CSSStyleSheet) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...html.matchAll(STYLES)].map((style) => style[1]).join("\n"));
  inside.adoptedStyleSheets = [sheet];
}
