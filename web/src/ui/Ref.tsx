/** A copyable reference that leads to its object. */
import { Link } from "@tanstack/react-router";
import { addressOf } from "@/lib/addresses";
import styles from "./Ref.module.css";

export function Ref({ subject }: { subject: string }) {
  const address = addressOf(subject);
  if (!address) return <code className={styles.ref}>{subject}</code>;
  return (
    <Link className={styles.ref} to={address}>
      {subject}
    </Link>
  );
}
