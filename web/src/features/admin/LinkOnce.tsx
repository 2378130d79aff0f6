/** A one-time link, shown once: whoever opens it sets the person's password. */
import { SecretOnce } from "@/ui/SecretOnce";
import { Instant } from "@/ui/When";

type LinkOnceProps = { name: string; link: { token: string; expires_at: string }; onClose: () => void };

export function LinkOnce({ name, link, onClose }: LinkOnceProps) {
  return (
    <SecretOnce
      title={`A link for ${name}`}
      label="One-time link"
      secret={`${location.origin}/password#${link.token}`}
      onClose={onClose}
    >
      {`Send it to ${name} by a way that only they read. It sets a password once, and holds until `}
      <Instant at={link.expires_at} />.
    </SecretOnce>
  );
}
