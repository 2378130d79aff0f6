/** The few signs of the console, drawn on a grid of 20; they stand beside words and are hidden from readers. */

const PATHS = {
  floor: "M3 15h14M5 15V9m5 6V5m5 10v-4",
  escalations: "M4 16h12M10 13V4m-4 4 4-4 4 4",
  handovers: "M3 7h11m-3-3 3 3-3 3M17 13H6m3-3-3 3 3 3",
  comms: "M3 4h14v9H9l-4 3v-3H3zM6 7h8M6 10h5",
  leads: "M4 5h12M4 10h8M4 15h5m8-2-3 3-2-2",
  cases: "M3 6h5l2 2h7v8H3zM7 4h6",
  entities: "M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c1-4 4-5 6-5s5 1 6 5",
  hunt: "M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zm4 9 4 4M9 7v4M7 9h4",
  enforcement: "M10 3l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V5zM7 10l2 2 4-4",
  admin: "M4 6h7m3 0h2M4 14h2m3 0h7M12.500 4v4M7.500 12v4",
  bell: "M5 14h10l-1.500-2V9a3.500 3.500 0 0 0-7 0v3zM9 16.500h2",
  search: "M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zm4 9 4 4",
  person: "M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c1-4 4-5 6-5s5 1 6 5",
  keyboard: "M3 6h14v9H3zM6 9h.01M9 9h.01M12 9h.01M14.500 9h.01M6.500 12h7",
  copy: "M7 7h9v9H7zM4 13V4h9",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  warn: "M10 4l7 12H3zM10 9v3m0 2h.01",
  close: "M5 5l10 10M15 5 5 15",
  sun: "M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 2v2m0 12v2M2 10h2m12 0h2M4.500 4.500l1.400 1.400m8.200 8.200 1.400 1.400m0-11-1.400 1.400m-8.200 8.200-1.400 1.400",
  clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 3v4l3 2",
  download: "M10 3v9m-4-4 4 4 4-4M4 16h12",
  columns: "M4 4h12v12H4zM8 4v12m4-12v12",
  star: "M10 3l2 4.500 5 .5-3.700 3.300 1 4.900L10 13.700l-4.300 2.500 1-4.900L3 8l5-.5z",
  eye: "M2 10c2-4 5-5 8-5s6 1 8 5c-2 4-5 5-8 5s-6-1-8-5zm8-2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  link: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2m2-2 2-2a3 3 0 0 0-4-4L9 7",
  check: "M4 10l4 4 8-8",
  menu: "M3 6h14M3 10h14M3 14h14",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
