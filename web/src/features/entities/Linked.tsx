/** With whom an entity shares rare things, each link with its reason. */
import { useQuery } from "@tanstack/react-query";
import { type LinkEdge, linksQuery } from "@/api/entities";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { GraphView } from "@/ui/graph/GraphView";
import { hasWebGl } from "@/ui/graph/webgl";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Dossier.module.css";

export function Linked({ entity }: { entity: string }) {
  const links = useQuery(linksQuery(entity));
  if (links.error) return <Failure error={links.error} onRetry={links.refetch} />;
  if (!links.data) return <Loading label="Looking for links" />;
  // The picture tells itself what it leaves out; where there is none, that is told below.
  const isDrawn = links.data.edges.length > 0 && hasWebGl();
  const { edges, set_aside: setAside, empty, is_cut: isCut } = links.data;
  return (
    <div className={styles.stack}>
      {isDrawn && (
        <Card title="Links">
          <GraphView data={links.data} label={`Links of ${entity}`} />
        </Card>
      )}
      <Card title="Links in sentences" count={edges.length} flush>
        {edges.length === 0 ? (
          <Empty title="It shares nothing rare with anybody">
            A link is a device, a payment, a payee, a domain or an address that few hold. What many share, such as an
            airport's address, connects nobody.
          </Empty>
        ) : (
          <ol className={styles.sentences}>
            {edges.map((edge) => (
              <Sentence key={`${edge.source} ${edge.target} ${edge.dataset} ${edge.role}`} edge={edge} />
            ))}
          </ol>
        )}
        {isCut && <p className={styles.note}>There is more than is shown: the rarest links come first.</p>}
      </Card>
      {!isDrawn && setAside.length > 0 && <Told title="Seen, and no link" lines={setAside} />}
      {!isDrawn && empty.length > 0 && <Told title="Not looked at" lines={empty} />}
    </div>
  );
}

function Sentence({ edge }: { edge: LinkEdge }) {
  return (
    <li>
      <span className={styles.ends}>
        <EntityChip entity={edge.source} />
        <span aria-hidden="true">–</span>
        <EntityChip entity={edge.target} />
        {edge.weight >= 0.5 && <Tag tone="accent">rare</Tag>}
      </span>
      <span>{edge.why}</span>
      <span className={styles.soft}>
        {edge.dataset && <Ref subject={`dataset:${edge.dataset}`} />} by {edge.role}, {edge.rows.toLocaleString("en")}{" "}
        {edge.rows === 1 ? "row" : "rows"}, <When at={edge.first} /> to <When at={edge.last} />
      </span>
    </li>
  );
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card title={title} count={lines.length}>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
