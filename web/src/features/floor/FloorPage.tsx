/** Floor. */
import { Page } from "@/ui/Page";

export function FloorPage() {
  return (
    <Page name="Floor" title="Floor">
      <p>To be built.</p>
    </Page>
  );
}
