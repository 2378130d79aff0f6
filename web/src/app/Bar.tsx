/** The bar above every room: the palette, the zone, and who is signed in. */
import { Button, Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { signOut, useMe } from "@/api/session";
import { useStore } from "@/lib/store";
import { type ZoneChoice, zoneChoice } from "@/lib/zone";
import { Icon } from "@/ui/Icon";
import styles from "./Bar.module.css";
import { Bell } from "./Bell";
import { openPalette, Palette } from "./Palette";

const ZONES: Array<{ value: ZoneChoice; label: string }> = [
  { value: "viewer", label: "My time" },
  { value: "desk", label: "Desk" },
  { value: "utc", label: "UTC" },
];

export function Bar() {
  const me = useMe();
  const client = useQueryClient();
  const router = useRouter();
  const zone = useStore(zoneChoice);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await signOut();
    client.clear();
    router.history.push("/sign-in");
  };
  return (
    <header className={styles.bar}>
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <Icon name="search" size={15} />
        <span>Go to anything</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <Palette />
      <div className={styles.right}>
        <SegmentedControl
          className={styles.zone}
          size="xs"
          aria-label="Time zone"
          value={zone}
          onChange={(value) => zoneChoice.set(value as ZoneChoice)}
          data={ZONES}
        />
        <Bell />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<Icon name="person" size={15} />}>
              {me.name}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{me.roles.join(", ")}</Menu.Label>
            {(["light", "dark", "auto"] as const).map((scheme) => (
              <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} aria-current={scheme === colorScheme}>
                {{ light: "Light", dark: "Dark", auto: "As the system" }[scheme]}
                {scheme === colorScheme && " ✓"}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={leave}>Sign out</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
