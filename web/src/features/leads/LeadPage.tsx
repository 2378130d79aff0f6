/** Lead. */
import { Page } from "@/ui/Page";

export function LeadPage() {
  return (
    <Page name="Lead" title="Lead">
      <p>To be built.</p>
    </Page>
  );
}
