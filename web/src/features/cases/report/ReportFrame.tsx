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

/** The page without its style elements, each of which the policy would refuse with a complaint. */
function undressed(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const style of page.querySelectorAll("style")) style.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** A frame has its page's policy, which refuses style elements; a sheet made by script is let in. */
function dress(frame: HTMLIFrameElement, html: string): void {
  const [inside, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!inside || !view?.CSSStyleSheet) return;
  const written = new DOMParser().parseFromString(html, "text/html").querySelectorAll("style");
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...written].map((one) => one.textContent).join("\n"));
  inside.adoptedStyleSheets = [sheet];
}
