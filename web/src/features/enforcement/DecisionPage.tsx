/** Decision. */
import { Page } from "@/ui/Page";

export function DecisionPage() {
  return (
    <Page name="Decision" title="Decision">
      <p>To be built.</p>
    </Page>
  );
}
