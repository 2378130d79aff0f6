/** What was revealed, in the way that fits its medium; how long it is open is told when one leaves. */
import { Alert } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Evidence, hasRows, readContent } from "@/api/evidence";
import { endExposure } from "@/api/exposure";
import { Failure } from "../Failure";
import { Loading } from "../Loading";
import { Ref } from "../Ref";
import { Lens } from "./Lens";
import { shownAs } from "./labels";
import { Playable } from "./Playable";
import { RowsShown } from "./RowsShown";
import { TextShown } from "./TextShown";

type OpenedProps = {
  item: Evidence;
  reason: string;
  exposure?: string;
  isDisturbing: boolean;
  transcript?: Evidence;
};

export function Opened(props: OpenedProps) {
  const { item, exposure } = props;
  const timed = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !exposure) return;
      const since = Date.now();
      const tell = () => endExposure(exposure, Math.round((Date.now() - since) / 1000));
      window.addEventListener("pagehide", tell);
      return () => {
        window.removeEventListener("pagehide", tell);
        tell();
      };
    },
    [exposure],
  );
  return (
    <section ref={timed} aria-label={`Content of ${item.ref}`}>
      {shownAs(item) === "rows" ? <QueryRows {...props} /> : <Content {...props} />}
    </section>
  );
}

function contentQuery(ref: string, reason: string) {
  return queryOptions({
    queryKey: ["content", ref, reason],
    queryFn: () => readContent(ref, reason),
    // What was looked at is not kept once one looks away.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function Content({ item, reason, isDisturbing, transcript }: OpenedProps) {
  const content = useQuery(contentQuery(item.ref, reason));
  if (content.error) return <Failure error={content.error} />;
  if (!content.data) return <Loading label="Fetching and verifying" />;
  const shown = shownAs(item);
  if (shown === "image") return <Lens content={content.data} name={item.title} isDisturbing={isDisturbing} />;
  if (shown === "text") return <TextShown content={content.data} type={item.media_type ?? ""} />;
  return (
    <>
      {transcript && (
        <Alert mb="sm" title="Read it first">
          There is a transcript: <Ref subject={transcript.ref} />. Reading is easier to bear than listening.
        </Alert>
      )}
      <Playable content={content.data} isVideo={shown === "video"} name={item.title} />
    </>
  );
}

/** Rows of a labelled item are computed only once the look at it was noted in its custody. */
function QueryRows({ item, reason }: OpenedProps) {
  const noted = useQuery({ ...contentQuery(item.ref, reason), enabled: item.labels.length > 0 });
  if (!hasRows(item)) return <Alert title="Download only">What was unmasked is not computed again here.</Alert>;
  if (noted.error) return <Failure error={noted.error} />;
  if (item.labels.length > 0 && !noted.data) return <Loading label="Noting the look" />;
  return <RowsShown item={item} />;
}
