/** A text with the places marked in which a question was found. */
import type { Snippet } from "@/api/entities";
import { pieces } from "./question";
import styles from "./Search.module.css";

export function Marked({ snippet }: { snippet: Snippet }) {
  return pieces(snippet.text, snippet.marks).map((piece) =>
    piece.isMarked ? (
      <mark key={piece.at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  );
}
