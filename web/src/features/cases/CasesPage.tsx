/** Cases. */
import { Page } from "@/ui/Page";

export function CasesPage() {
  return (
    <Page name="Cases" title="Cases">
      <p>To be built.</p>
    </Page>
  );
}
