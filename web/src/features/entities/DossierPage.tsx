/** Dossier. */
import { Page } from "@/ui/Page";

export function DossierPage() {
  return (
    <Page name="Dossier" title="Dossier">
      <p>To be built.</p>
    </Page>
  );
}
