/** The frame: rail, bar and the room that is open; around it what must work in every room. */
import { Outlet } from "@tanstack/react-router";
import { Bar } from "./Bar";
import { Expired } from "./Expired";
import { Help } from "./Help";
import { Notices } from "./Notices";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useLive } from "./useLive";

export function Shell() {
  useLive();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#room">
        Skip to the room
      </a>
      <Rail />
      <div className={styles.main}>
        <Notices />
        <Bar />
        <main id="room" className={styles.room} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Help />
      <Expired />
    </div>
  );
}
