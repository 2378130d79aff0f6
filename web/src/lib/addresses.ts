/** Where in the console a subject stands: its permalink. */

const ROOMS: ReadonlyArray<readonly [string, (ref: string) => string]> = [
  ["ESC-", (ref) => `/escalations/${ref}`],
  ["HND-", (ref) => `/handovers/${ref}`],
  ["SWAP-", () => "/floor"],
  ["UPD-", (ref) => `/comms/${ref}`],
  ["LEAD-", (ref) => `/leads/${ref}`],
  ["CASE-", (ref) => `/cases/${ref}`],
  ["EV-", (ref) => `/evidence/${ref}`],
  ["DEC-", (ref) => `/enforcement/decisions/${ref}`],
  ["RUN-", (ref) => `/hunt/runs/${ref}`],
  ["JOB-", (ref) => `/hunt?tab=jobs&job=${ref}`],
  ["ACT-", (ref) => `/enforcement?tab=actions&about=${ref}`],
  ["MSG-", (ref) => `/enforcement?tab=outbox&message=${ref}`],
  ["GLASS-", () => "/admin?tab=glass"],
  ["dataset:", (ref) => `/hunt/datasets/${encodeURIComponent(ref.slice("dataset:".length))}`],
];

/** The address of a reference or of an entity `kind:id`; undefined where it has no page. */
export function addressOf(subject: string): string | undefined {
  const room = ROOMS.find(([start]) => subject.startsWith(start));
  if (room) return room[1](subject);
  return /^[a-z_]+:.+/.test(subject) ? entityAddress(subject) : undefined;
}

/** The address of an entity's dossier. */
export function entityAddress(entity: string): string {
  const [kind = "", ...id] = entity.split(":");
  return `/entities/${kind}/${id.join(":").split("/").map(encodeURIComponent).join("/")}`;
}
