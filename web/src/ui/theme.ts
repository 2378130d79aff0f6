/** Mantine, told to leave colours and sizes to our tokens and to write no style into the page. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Chip,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  HoverCard,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Tooltip,
} from "@mantine/core";
import styles from "./theme.module.css";

export const theme = createTheme({
  primaryColor: "blue",
  cursorType: "pointer",
  focusRing: "auto",
  autoContrast: false,
  respectReducedMotion: true,
  // In the dark the filled colours are light ones, on which white cannot be read. White itself stays white: Mantine
  // writes the words of alerts and notifications with it.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colours, color: "var(--on-accent)" } : colours;
  },
  components: {
    // Locking the scroll writes a style element, which the content security policy refuses.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } }),
    // Said by name, or the colours above are not asked for.
    Button: Button.extend({ defaultProps: { variant: "filled" } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "filled" } }),
    Chip: Chip.extend({ defaultProps: { variant: "filled" } }),
    Checkbox: Checkbox.extend({ vars: () => ({ root: { "--checkbox-icon-color": "var(--on-accent)" } }) }),
    Radio: Radio.extend({ vars: () => ({ root: { "--radio-icon-color": "var(--on-accent)" } }) }),
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
