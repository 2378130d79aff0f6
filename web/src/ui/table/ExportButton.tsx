/** A list as a CSV file; the desk writes in its ledger who took it out. */
import { Button, Tooltip } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ExportForm, exportCsv } from "@/api/exports";
import { download } from "@/lib/download";
import { Icon } from "../Icon";
import { done } from "../told";

export function ExportButton({ form }: { form: ExportForm }) {
  const take = useMutation({
    mutationFn: exportCsv,
    onSuccess: (file, asked) => {
      download(file, `${asked.list}-${new Date().toISOString().slice(0, 10)}.csv`);
      done("The list was exported. The ledger says that you took it.");
    },
  });
  return (
    <Tooltip label="Export as CSV. The ledger will say that you took it.">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="download" size={13} />}
        loading={take.isPending}
        onClick={() => take.mutate(form)}
      >
        Export
      </Button>
    </Tooltip>
  );
}
