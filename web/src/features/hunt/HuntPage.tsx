/** Hunt. */
import { Page } from "@/ui/Page";

export function HuntPage() {
  return (
    <Page name="Hunt" title="Hunt">
      <p>To be built.</p>
    </Page>
  );
}
