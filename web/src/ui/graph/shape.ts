/** A link graph as the desk tells it, and its words: letters of kinds, sentences of edges, neighbours. Pure. */

export type GraphNode = {
  entity: string;
  kind: string;
  role?: string | null;
  is_hub?: boolean;
  rows?: number;
  shared_by?: number;
};

export type GraphEdge = { source: string; target: string; why: string; weight?: number };

export type GraphData = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** What was seen and links nothing, and why. */
  set_aside: readonly string[];
  /** Whether there is more than is shown. */
  is_cut: boolean;
  /** What was not looked at, or what would fill the graph. */
  empty: readonly string[];
};

const LETTERS: Record<string, string> = {
  account: "A",
  creator: "C",
  track: "T",
  show: "S",
  playlist: "L",
  domain: "W",
  device: "D",
  ip: "I",
  payment: "P",
  payee: "Y",
};

/** The tokens of kinds; what is not named is quiet. */
const TOKENS: Record<string, string> = {
  account: "accent",
  creator: "violet",
  device: "warn",
  payment: "good",
  payee: "good",
};

/** The letter by which a kind is told apart without its colour. */
export function letterOf(kind: string): string {
  return LETTERS[kind] ?? kind.charAt(0).toUpperCase();
}

export function tokenOf(kind: string): string {
  return TOKENS[kind] ?? "text-soft";
}

/** What stands beside a node: its id, its role and whether it links too many to mean anything. */
export function nameOf(node: GraphNode): string {
  const said = [node.role !== "unknown" && node.role, node.is_hub && "hub"].filter(Boolean).join(", ");
  return said ? `${node.entity} (${said})` : node.entity;
}

export function sentenceOf(edge: GraphEdge): string {
  return `${edge.source} and ${edge.target}: ${edge.why}`;
}

/** The edges of each entity, the rarest link first. */
export function edgesByNode(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>();
  const sorted = [...edges].sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
  for (const edge of sorted) {
    for (const end of new Set([edge.source, edge.target])) {
      const known = found.get(end);
      if (known) known.push(edge);
      else found.set(end, [edge]);
    }
  }
  return found;
}

/** "12 entities, 30 links". */
export function countText(data: GraphData): string {
  const counted = (count: number, one: string, many: string) =>
    `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  return `${counted(data.nodes.length, "entity", "entities")}, ${counted(data.edges.length, "link", "links")}`;
}
