/** The chain walked from its first entry: whether it holds, and what that proves and does not. */
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Chain, verifyLedger } from "@/api/admin";
import { Failure } from "@/ui/Failure";
import styles from "./admin.module.css";

export function VerifyLedger({ onClose }: { onClose: () => void }) {
  const walk = useAct(verifyLedger, { renews: [] });
  return (
    <Modal opened onClose={onClose} size="lg" title="Verify the chain" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        <p>
          Every entry carries the hash of the one before it. The desk walks all of them, those that you may not see too.
          With a long ledger it takes a while.
        </p>
        {walk.data && <Found chain={walk.data} />}
        {walk.error && <Failure error={walk.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button loading={walk.isPending} onClick={() => walk.mutate(undefined)}>
            {walk.data ? "Walk it again" : "Walk it"}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Found({ chain }: { chain: Chain }) {
  return (
    <div role="status" className={styles.stack}>
      <Alert
        color={chain.holds ? "blue" : "red"}
        variant="light"
        title={chain.holds ? "The chain holds" : "The chain is broken"}
      >
        {chain.holds
          ? `All ${chain.entries.toLocaleString("en")} entries follow one another.`
          : `Entry ${chain.first_broken ?? "unknown"} is the first that does not hold: ${chain.problem}.`}
      </Alert>
      <dl className={styles.facts}>
        <dt>Head</dt>
        <dd className={styles.hash}>{chain.head}</dd>
      </dl>
      <div>
        <h3>What it proves</h3>
        <p>
          {chain.holds
            ? "No entry was changed, taken out or put between others since it was written, as far as its hash is known."
            : "Something was changed or is missing at that entry. What stands before it still follows. Keep the database as it is, and tell whoever runs the desk."}
        </p>
      </div>
      <div>
        <h3>What it does not prove</h3>
        <p>
          That an entry told the truth when it was written. And whoever rules over the whole machine could write a new
          chain: compare the head with one that was noted elsewhere, such as an anchor or a sealed bundle.
        </p>
      </div>
    </div>
  );
}
