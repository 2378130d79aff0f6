/** A secret that the desk tells once: it is shown, copied, and gone when this closes. */
import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import styles from "./SecretOnce.module.css";

type SecretOnceProps = { title: string; label: string; secret: string; children: ReactNode; onClose: () => void };

export function SecretOnce({ title, label, secret, children, onClose }: SecretOnceProps) {
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false} withCloseButton={false} size="lg">
      <Stack gap="md">
        <div>{children}</div>
        <output className={styles.secret} aria-label={label}>
          {secret}
        </output>
        <Text size="sm" fw={600}>
          It is shown this once. The desk does not keep it in a form that it can show again.
        </Text>
        <Group justify="flex-end">
          <CopyButton value={secret} timeout={4_000}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={<Icon name={copied ? "check" : "copy"} size={14} />}
                onClick={copy}
              >
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>I have it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
