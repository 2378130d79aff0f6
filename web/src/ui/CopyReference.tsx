/** A reference and the address of its page, each copied at a press. */
import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { addressOf } from "@/lib/addresses";
import styles from "./DetailLayout.module.css";
import { Icon, type IconName } from "./Icon";

export function CopyReference({ reference }: { reference: string }) {
  const address = addressOf(reference);
  return (
    <span className={styles.reference}>
      <code>{reference}</code>
      <Copy value={reference} name={`Copy ${reference}`} icon="copy" />
      {address && <Copy value={location.origin + address} name="Copy the link to this page" icon="link" />}
    </span>
  );
}

function Copy({ value, name, icon }: { value: string; name: string; icon: IconName }) {
  return (
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? "Copied" : name}>
          <ActionIcon size="sm" variant="subtle" aria-label={copied ? "Copied" : name} onClick={copy}>
            <Icon name={copied ? "check" : icon} size={14} />
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
