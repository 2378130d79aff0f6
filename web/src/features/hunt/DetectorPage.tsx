/** Detector. */
import { Page } from "@/ui/Page";

export function DetectorPage() {
  return (
    <Page name="Detector" title="Detector">
      <p>To be built.</p>
    </Page>
  );
}
