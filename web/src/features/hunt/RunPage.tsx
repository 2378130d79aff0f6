/** Run. */
import { Page } from "@/ui/Page";

export function RunPage() {
  return (
    <Page name="Run" title="Run">
      <p>To be built.</p>
    </Page>
  );
}
