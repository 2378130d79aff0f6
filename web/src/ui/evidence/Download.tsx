/** The verified content as a file of one's own; the desk gives it as a download and never as a page. */
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type Evidence, readContent } from "@/api/evidence";
import { saveAs } from "@/lib/saveAs";
import { Icon } from "../Icon";

export function Download({ item, reason = "" }: { item: Evidence; reason?: string }) {
  const fetched = useMutation({
    mutationFn: () => readContent(item.ref, reason),
    onSuccess: (content) => saveAs(content, item.original_name || item.ref),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="download" size={13} />}
      loading={fetched.isPending}
      onClick={() => fetched.mutate()}
    >
      Download
    </Button>
  );
}
