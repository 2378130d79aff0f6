/** A text as its author wrote it, in paragraphs, lists and tables; nothing in it is taken for markup. */
import { Fragment } from "react";
import styles from "./Prose.module.css";
import { type Block, blocksOf, piecesOf } from "./prose";

export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      {blocksOf(text).map((block, place) => {
        const key = `${place} ${block.is}`;
        if (block.is === "heading") return <h3 key={key}>{block.text}</h3>;
        if (block.is === "table") return <Table key={key} block={block} />;
        if (block.is === "code") return <pre key={key}>{block.text}</pre>;
        if (block.is !== "list")
          return (
            <p key={key}>
              <Line text={block.text} />
            </p>
          );
        return <Items key={key} items={block.items} />;
      })}
    </div>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <Line text={item} />
        </li>
      ))}
    </ul>
  );
}

function Table({ block }: { block: Extract<Block, { is: "table" }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div className={styles.scrolls} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {block.names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, place) => {
            const line = `${place} ${row[0]}`;
            return (
              <tr key={line}>
                {block.names.map((name, cell) => (
                  <td key={name}>
                    <Line text={row[cell] ?? ""} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Line({ text }: { text: string }) {
  return piecesOf(text).map((piece) => {
    if (piece.is === "strong") return <strong key={piece.at}>{piece.text}</strong>;
    if (piece.is === "code") return <code key={piece.at}>{piece.text}</code>;
    return <Fragment key={piece.at}>{piece.text}</Fragment>;
  });
}
