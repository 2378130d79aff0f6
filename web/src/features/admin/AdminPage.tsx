/** Admin. */
import { Page } from "@/ui/Page";

export function AdminPage() {
  return (
    <Page name="Admin" title="Admin">
      <p>To be built.</p>
    </Page>
  );
}
