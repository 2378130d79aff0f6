/** Evidence. */
import { Page } from "@/ui/Page";

export function EvidencePage() {
  return (
    <Page name="Evidence" title="Evidence">
      <p>To be built.</p>
    </Page>
  );
}
