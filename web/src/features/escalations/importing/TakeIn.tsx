/** The question before a whole file is taken in: what follows, and that it is not undone. */
import type { ImportPreview } from "@/api/intake";
import { Confirm } from "@/ui/Confirm";
import { tally } from "./words";

type TakeInProps = {
  preview: ImportPreview;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

export function TakeIn({ preview, isBusy, error, onConfirm, onClose }: TakeInProps) {
  return (
    <Confirm
      title="Take the file in"
      action="Take it in"
      isBusy={isBusy}
      error={error}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {preview.is_whole ? "All its rows were looked at: " : "Only its first rows were looked at, of them: "}
        {tally(preview.counts)}.
      </p>
      <p>
        Each new row becomes an escalation whose clocks start at once. It is not undone together: what is wrong is
        withdrawn one by one. Refused rows become nothing, and are told with their lines.
      </p>
    </Confirm>
  );
}
