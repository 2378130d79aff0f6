/** The second step: what the columns are. The file is looked at before anything of it is taken in. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { columnsQuery, type ImportMap, importEscalations, previewImport } from "@/api/intake";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { type Fields, proposedFrom } from "@/ui/mapping/mapping";
import { Looked } from "./Looked";
import { MappingCard } from "./MappingCard";
import { TakeIn } from "./TakeIn";
import type { Sent } from "./tables";

/** A mapping that was never touched holds no fields: they are proposed from the columns of the file. */
const UNTOUCHED = { source: "tracker", propose: true, fields: null as Fields | null };

type MapFileProps = { sent: Sent; onBegun: (job: string) => void };

export function MapFile({ sent, onBegun }: MapFileProps) {
  const columns = useQuery(columnsQuery(sent.upload, sent.format));
  // It is kept for the next file of the same tracker, too.
  const draft = useFormDraft("import", UNTOUCHED);
  const [isAsking, ask] = useState(false);
  const { upload, format } = sent;
  const look = useAct((mapping: ImportMap) => previewImport({ upload, format, mapping }), { renews: [] });
  const take = useAct((mapping: ImportMap) => importEscalations({ upload, format, mapping }), {
    renews: ["jobs"],
    onDone: (job) => onBegun(job.ref),
  });
  if (columns.error) return <Failure error={columns.error} onRetry={columns.refetch} />;
  if (!columns.data) return <Loading />;
  const { columns: names, areAll } = columns.data;
  const mapping: ImportMap = { ...draft.form, fields: draft.form.fields ?? proposedFrom(names) };
  const change = (part: Partial<typeof UNTOUCHED>) => {
    look.reset();
    draft.change(part);
  };
  return (
    <>
      <MappingCard
        mapping={mapping}
        columns={names}
        areAll={areAll}
        isProposed={draft.form.fields === null}
        isLooking={look.isPending}
        error={look.error}
        onChange={change}
        onLook={() => look.mutate(mapping)}
      />
      {look.data && <Looked preview={look.data} onTake={() => ask(true)} />}
      {look.data && isAsking && (
        <TakeIn
          preview={look.data}
          isBusy={take.isPending}
          error={take.error}
          onConfirm={() => take.mutate(mapping)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
