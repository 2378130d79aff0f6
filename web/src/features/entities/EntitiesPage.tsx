/** One field over everything the desk wrote down, and below it the entities it has touched. */
import { Select, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Noted } from "./Noted";
import { directly, KINDS } from "./question";
import { Results } from "./Results";
import styles from "./Search.module.css";
import { useQuestion } from "./useQuestion";
import { STOP, walk } from "./walk";

export function EntitiesPage() {
  const [url, change] = useUrlState();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const asked = url.q ?? "";
  const question = useQuestion(asked, (q) => change({ q }));
  const direct = directly(question.text);
  useShortcuts([{ keys: "s", label: "Search everything", group: "Entities", run: () => field.current?.focus() }]);
  return (
    <Page
      name="Entities"
      title="Entities"
      about="Search everything the desk wrote down. Write kind:id for the dossier of anything in the data."
      fills
    >
      <search className={styles.search}>
        <TextInput
          ref={field}
          className={styles.field}
          type="search"
          autoFocus
          aria-label="Search everything"
          placeholder="Words, a reference, or an entity such as account:a-17"
          leftSection={<Icon name="search" size={15} />}
          maxLength={200}
          {...question.field}
          {...STOP}
          onKeyDown={(event) => {
            walk(event);
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            if (direct) navigate({ to: direct.to });
            else question.ask();
          }}
        />
        <Select
          aria-label="Search in"
          placeholder="Everything"
          clearable
          value={url.in ?? null}
          data={KINDS.map(([value, label]) => ({ value, label }))}
          onChange={(kind) => change({ in: kind ?? undefined })}
        />
      </search>
      {direct && (
        <Link to={direct.to} className={styles.direct} onKeyDown={walk} {...STOP}>
          <Icon name="entities" size={15} />
          {direct.says}
          <kbd>Enter</kbd>
        </Link>
      )}
      {asked.trim() ? <Results asked={asked} kind={url.in} /> : <Noted />}
    </Page>
  );
}
