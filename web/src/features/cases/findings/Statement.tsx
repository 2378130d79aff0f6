/** A claim with its numbers in their places, each leading to the evidence it comes from. */

import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { cellText } from "@/ui/evidence/cells";
import styles from "./Findings.module.css";
import { pieces, type Values, written } from "./statement";

export function Statement({ text, values }: { text: string; values: Values }) {
  return (
    <>
      {pieces(text).map(({ text: words, binding }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the claim.
        if (!binding) return <span key={place}>{words}</span>;
        const key = written(binding);
        const isKnown = values.has(key);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number may stand there twice.
          <Tooltip key={place} label={`${binding.evidence}, ${binding.column}, row ${binding.row}`}>
            <Link
              className={styles.number}
              data-known={isKnown}
              to="/evidence/$ref"
              params={{ ref: binding.evidence }}
              aria-label={`${isKnown ? cellText(values.get(key)) : words}, from ${binding.evidence}`}
            >
              {isKnown ? cellText(values.get(key)) : words}
            </Link>
          </Tooltip>
        );
      })}
    </>
  );
}
