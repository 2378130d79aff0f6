/** How the entities of a case hang together: each link with why, and what connects nobody. */
import { useQuery } from "@tanstack/react-query";
import { caseLinksQuery } from "@/api/caseLinks";
import type { Case } from "@/api/cases";
import { Failure } from "@/ui/Failure";
import { GraphView } from "@/ui/graph/GraphView";
import { Loading } from "@/ui/Loading";

export function LinksTab({ shown }: { shown: Case }) {
  const links = useQuery(caseLinksQuery(shown.ref));
  if (links.error) return <Failure error={links.error} onRetry={links.refetch} />;
  if (!links.data) return <Loading label="Looking for what they share" />;
  return <GraphView data={links.data} label={`Links of ${shown.ref}`} />;
}
