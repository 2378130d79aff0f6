/** The answer to one item: accepted in the receiver's own words, or declined with a reason; what is typed is kept. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useAct } from "@/api/act";
import { acceptItem, declineItem, type Handover, type HandoverItem } from "@/api/handovers";
import { counted } from "@/lib/counted";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { done } from "@/ui/told";
import styles from "./Handover.module.css";
import { IllnessTag } from "./IllnessTag";
import { SHORTEST_SYNTHESIS } from "./words";

type AnswerDialogProps = { act: "accept" | "decline"; handover: Handover; item: HandoverItem; onClose: () => void };

const WORDS = {
  accept: {
    title: "Accept",
    label: "What you take over, in your own words",
    description: "What is going on, and what you do next.",
    done: "is yours.",
    shortest: SHORTEST_SYNTHESIS,
  },
  decline: {
    title: "Decline",
    label: "Why you do not take it",
    description: "Its owner and the lead read this.",
    done: "is declined; its owner is told.",
    shortest: 1,
  },
};

export function AnswerDialog({ act, handover, item, onClose }: AnswerDialogProps) {
  const words = WORDS[act];
  const draft = useDraft(`handover.${handover.ref}.${item.number}.${act}`);
  const text = draft.text.trim();
  const send = useAct(() => (act === "accept" ? acceptItem : declineItem)(handover.ref, item.number, text), {
    renews: ["handovers", "escalations", "floor"],
    onDone: () => {
      draft.clear();
      done(`${item.escalation} ${words.done}`);
      onClose();
    },
  });
  const missing = words.shortest - text.length;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${words.title} ${item.escalation}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing <= 0) send.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p className={styles.line}>
            <IllnessTag illness={item.illness} /> <strong>{item.snapshot.title}</strong>
          </p>
          <p className={styles.text}>{item.summary}</p>
          <p className={styles.soft}>
            {act === "accept" ? (
              "You own it from here on."
            ) : (
              <>It stays with {item.owner ? <Person id={item.owner} /> : "nobody"}.</>
            )}
          </p>
          <Textarea
            label={words.label}
            description={words.description}
            required
            data-autofocus
            autosize
            minRows={3}
            maxLength={2_000}
            error={
              text && missing > 0 ? `${counted(missing, "more character")}, so that it says something.` : undefined
            }
            value={draft.text}
            onChange={(event) => draft.write(event.currentTarget.value)}
          />
          {send.error && <Failure error={send.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the words
            </Button>
            <Button type="submit" disabled={missing > 0} loading={send.isPending}>
              {words.title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
