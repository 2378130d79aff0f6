/** Gallery. */
import { Page } from "@/ui/Page";

export function GalleryPage() {
  return (
    <Page name="Gallery" title="Gallery">
      <p>To be built.</p>
    </Page>
  );
}
