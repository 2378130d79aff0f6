/** Mantine, told to leave colours and sizes to our tokens and to write no style into the page. */
import { createTheme, Drawer, HoverCard, Menu, Modal, Popover, SegmentedControl, Tooltip } from "@mantine/core";
import styles from "./theme.module.css";

export const theme = createTheme({
  primaryColor: "blue",
  cursorType: "pointer",
  focusRing: "auto",
  autoContrast: false,
  respectReducedMotion: true,
  components: {
    // Locking the scroll writes a style element, which the content security policy refuses.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    HoverCard: HoverCard.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    SegmentedControl: SegmentedControl.extend({
      classNames: { root: styles.segments, label: styles.segment, indicator: styles.indicator },
      defaultProps: { transitionDuration: 0 },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } }),
  },
});
