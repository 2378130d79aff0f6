/** What links the members of a lead, as a picture and as sentences. */
import { useQuery } from "@tanstack/react-query";
import { leadLinksQuery } from "@/api/leads";
import { Failure } from "@/ui/Failure";
import { GraphView } from "@/ui/graph/GraphView";
import { Loading } from "@/ui/Loading";

export function LeadLinks({ subject }: { subject: string }) {
  const links = useQuery(leadLinksQuery(subject));
  if (links.error) return <Failure error={links.error} onRetry={links.refetch} />;
  if (!links.data) return <Loading label="Looking for links" />;
  return <GraphView data={links.data} label={`Links of ${subject}`} />;
}
