/** Case. */
import { Page } from "@/ui/Page";

export function CasePage() {
  return (
    <Page name="Case" title="Case">
      <p>To be built.</p>
    </Page>
  );
}
