/** Acts on single leads: shown at once, sent in order with the version that was looked at, and undone one by one. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type Lead, type LeadLine, leadQuery } from "@/api/leads";
import { type Named, undo as sendUndo } from "@/api/triage";
import { done } from "@/ui/told";
import { showInCache } from "./cache";
import { useRefusal } from "./useRefusal";

export type Act = {
  lead: LeadLine;
  /** What was done, for the corner: "LEAD-5 is benign." */
  said: string;
  /** What it will be, shown until the desk answers. */
  guess: Partial<Lead>;
  send: (lead: Named) => Promise<Lead>;
};

/** `onShown` hears of each lead as it is now to be shown: guessed, answered or put back. */
export function useTriage(onShown: (line: LeadLine) => void = () => undefined) {
  const client = useQueryClient();
  const tellRefusal = useRefusal(onShown);
  const mine = useRef(new Map<string, { from: number; to: number }>());
  const past = useRef<Named[]>([]);

  const show = (lead: Lead) => {
    showInCache(client, lead, lead);
    onShown(lead);
  };
  /** The version that was looked at, or the one that one's own act made of it since. */
  const versionOf = ({ ref, version }: Named) => {
    const own = mine.current.get(ref);
    return own?.from === version ? own.to : version;
  };
  const undo = useMutation({
    scope: { id: "triage" },
    mutationFn: async (asked: Named | undefined) => {
      const last = asked ?? past.current.at(-1);
      return last && sendUndo(last);
    },
    onSuccess: (lead, asked) => {
      if (!lead) return done("There is nothing of yours to undo here.");
      past.current = past.current.filter((one) => one.ref !== lead.ref || one.version >= lead.version);
      mine.current.delete(asked?.ref ?? lead.ref);
      show(lead);
      done(`${lead.ref} is as it was before.`, undefined, "triage");
      renewCounts(client);
    },
    onError: (error, asked) => {
      const last = asked ?? past.current.at(-1);
      past.current = past.current.filter((one) => one !== last);
      if (last) tellRefusal(error, last.ref);
    },
    meta: { showsItsError: true },
  });
  const act = useMutation({
    scope: { id: "triage" },
    mutationFn: ({ lead, send }: Act) => send({ ref: lead.ref, version: versionOf(lead) }),
    onMutate: ({ lead, guess }) => {
      const before = client.getQueryData(leadQuery(lead.ref).queryKey);
      showInCache(client, lead, guess);
      onShown({ ...lead, ...guess });
      return { before };
    },
    onSuccess: (answer, { lead, said }) => {
      const named = { ref: answer.ref, version: answer.version };
      mine.current.set(lead.ref, { from: lead.version, to: answer.version });
      past.current.push(named);
      show(answer);
      done(said, { run: () => undo.mutate(named) }, "triage");
      renewCounts(client);
    },
    onError: (error, { lead }, context) => {
      showInCache(client, lead, context?.before ?? lead);
      onShown(lead);
      tellRefusal(error, lead.ref);
    },
    meta: { showsItsError: true },
  });
  return {
    act: act.mutate,
    /** Undo the last act, or else what the desk says can be undone of the lead that is shown. */
    undo: (shown?: Lead) => {
      const own = shown?.undoable ? { ref: shown.ref, version: shown.version } : undefined;
      undo.mutate(past.current.length || act.isPending ? undefined : own);
    },
    isBusy: act.isPending || undo.isPending,
  };
}

export type Triage = ReturnType<typeof useTriage>;

function renewCounts(client: QueryClient) {
  client.invalidateQueries({ queryKey: ["leads", "counts"] });
  client.invalidateQueries({ queryKey: ["floor"] });
}
