/** One act on many leads: what it would do, doing it, and taking it back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LeadLine } from "@/api/leads";
import type { BulkForm, BulkItem } from "@/api/triage";
import * as desk from "@/api/triage";
import { done, failed } from "@/ui/told";
import { showInCache } from "./cache";
import { VERDICTS } from "./words";

const SAID = { claim: "claimed", release: "released", snooze: "snoozed" } as const;

/** "judged benign", "claimed": what becomes of the leads. */
export function bulkSaid(form: BulkForm): string {
  if (form.act === "label") return `judged ${form.verdict ? VERDICTS[form.verdict].toLowerCase() : ""}`.trim();
  return SAID[form.act];
}

const plural = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "lead" : "leads"}`;

export function useBulk(leads: readonly LeadLine[], form: BulkForm, onShown: (line: LeadLine) => void) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<readonly BulkItem[]>();
  // The reason changes nothing of what would be done.
  const { reason, ...judged } = form;
  const trial = useQuery({
    queryKey: ["bulk", judged, leads.map((lead) => [lead.ref, lead.version])],
    queryFn: () => desk.bulk(leads, judged, true),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const renew = () => {
    client.invalidateQueries({ queryKey: ["leads"], predicate: ({ queryKey }) => queryKey[1] !== "list" });
    client.invalidateQueries({ queryKey: ["floor"] });
  };
  const show = (items: readonly BulkItem[]) => {
    for (const item of items) {
      const lead = leads.find((one) => one.ref === item.ref);
      if (!item.ok || !lead) continue;
      const part = {
        ...(item.state && { state: item.state }),
        ...(item.version !== null && { version: item.version }),
      };
      const verdict = form.act === "label" && form.verdict ? { verdict: form.verdict } : {};
      showInCache(client, lead, { ...part, ...verdict });
      onShown({ ...lead, ...part, ...verdict });
    }
  };
  const takeBack = async (items: readonly BulkItem[]) => {
    let kept = 0;
    for (const item of items) {
      await desk.undo({ ref: item.ref, version: item.version ?? 0 }).then(
        (lead) => {
          showInCache(client, lead, lead);
          onShown(lead);
        },
        () => {
          kept += 1;
        },
      );
    }
    renew();
    const back = `${plural(items.length - kept)} as before.`;
    done(kept ? `${back} ${plural(kept)} had changed since and stayed.` : back, undefined, "triage");
  };
  const acting = useMutation({
    mutationFn: () => {
      const possible = new Set(trial.data?.filter((item) => item.ok).map((item) => item.ref));
      return desk.bulk(
        leads.filter((lead) => possible.has(lead.ref)),
        { ...judged, ...(reason && { reason }) },
        false,
      );
    },
    onSuccess: (items) => {
      const ok = items.filter((item) => item.ok);
      show(ok);
      renew();
      setRefused([...(trial.data ?? []).filter((item) => !item.ok), ...items.filter((item) => !item.ok)]);
      done(`${plural(ok.length)} ${bulkSaid(form)}.`, { run: () => takeBack(ok).catch(failed) }, "triage");
    },
    meta: { showsItsError: true },
  });
  return { trial, acting, refused, would: trial.data?.filter((item) => item.ok).length ?? 0 };
}
