/** The session ended while the page was open: sign in over it, and it goes on where it was. */
import { Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { isSignedOut } from "@/api/client";
import { sessionQuery, useMe } from "@/api/session";
import { useStore } from "@/lib/store";
import { SignInForm } from "./SignInForm";

export function Expired() {
  const client = useQueryClient();
  const me = useMe();
  const opened = useStore(isSignedOut);
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title="Your session has ended"
    >
      <Text size="sm" mb="md">
        Sign in again to go on. What you typed is kept.
      </Text>
      <SignInForm
        name={me.name}
        onSignedIn={(session) => {
          // Somebody else must not go on in this person's page.
          if (session.user.id !== me.id) location.assign("/floor");
          client.setQueryData(sessionQuery.queryKey, session);
          client.invalidateQueries();
        }}
      />
    </Modal>
  );
}
