/** The rooms, each with its key; on a phone they lie at the bottom. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useShortcuts } from "@/lib/shortcuts";
import { Icon } from "@/ui/Icon";
import styles from "./Rail.module.css";
import { ROOMS } from "./rooms";

export function Rail() {
  const navigate = useNavigate();
  useShortcuts(
    ROOMS.map((room) => ({
      keys: `g ${room.key}`,
      label: `Go to ${room.name}`,
      group: "Rooms",
      run: () => navigate({ to: room.to }),
    })),
  );
  return (
    <nav className={styles.rail} aria-label="Rooms">
      <div className={styles.mark}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>Watchfloor</span>
      </div>
      {ROOMS.map((room) => (
        <Link key={room.to} to={room.to} className={styles.room} activeProps={{ "aria-current": "page" }}>
          <Icon name={room.icon} />
          <span>{room.name}</span>
          <span className={styles.key} aria-hidden="true">
            g {room.key}
          </span>
        </Link>
      ))}
    </nav>
  );
}
