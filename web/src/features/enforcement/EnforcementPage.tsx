/** Enforcement. */
import { Page } from "@/ui/Page";

export function EnforcementPage() {
  return (
    <Page name="Enforcement" title="Enforcement">
      <p>To be built.</p>
    </Page>
  );
}
