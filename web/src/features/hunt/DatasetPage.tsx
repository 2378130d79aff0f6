/** Dataset. */
import { Page } from "@/ui/Page";

export function DatasetPage() {
  return (
    <Page name="Dataset" title="Dataset">
      <p>To be built.</p>
    </Page>
  );
}
