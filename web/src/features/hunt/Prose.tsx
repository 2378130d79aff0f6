/** A text as its author wrote it, in paragraphs and lists; nothing in it is taken for markup. */
import { Fragment } from "react";
import styles from "./Hunt.module.css";
import { blocksOf, piecesOf } from "./prose";

export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      {blocksOf(text).map((block, place) => {
        const key = `${place} ${block.is}`;
        if (block.is === "heading") return <h3 key={key}>{block.text}</h3>;
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

function Line({ text }: { text: string }) {
  return piecesOf(text).map((piece) => {
    if (piece.is === "strong") return <strong key={piece.at}>{piece.text}</strong>;
    if (piece.is === "code") return <code key={piece.at}>{piece.text}</code>;
    return <Fragment key={piece.at}>{piece.text}</Fragment>;
  });
}
