/** Entities. */
import { Page } from "@/ui/Page";

export function EntitiesPage() {
  return (
    <Page name="Entities" title="Entities">
      <p>To be built.</p>
    </Page>
  );
}
