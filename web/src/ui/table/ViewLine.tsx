/** One saved view: pressing it applies it; one's own can be renamed, shared and deleted. */
import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { changeView, deleteView, saveView, type View, type ViewChange } from "@/api/views";
import { Icon } from "../Icon";
import { Person } from "../Person";
import { Tag } from "../Tag";
import { done } from "../told";
import styles from "./Toolbar.module.css";

type ViewLineProps = { view: View; isApplied: boolean; onApply: () => void };

export function ViewLine({ view, isApplied, onApply }: ViewLineProps) {
  const [isRenaming, setRenaming] = useState(false);
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: ["views", view.room] });
  const change = useMutation({ mutationFn: (part: ViewChange) => changeView(view, part), onSettled: renew });
  const restore = useMutation({ mutationFn: saveView, onSettled: renew });
  const remove = useMutation({
    mutationFn: () => deleteView(view),
    onSuccess: () => done(`The view “${view.name}” was deleted.`, { run: () => restore.mutate(view) }),
    onSettled: renew,
  });
  const rename = (name: string) => {
    setRenaming(false);
    if (name.trim() && name.trim() !== view.name) change.mutate({ name: name.trim() });
  };
  if (isRenaming)
    return (
      <li className={styles.view}>
        <TextInput
          className={styles.apply}
          size="xs"
          aria-label={`New name of ${view.name}`}
          defaultValue={view.name}
          autoFocus
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename(event.currentTarget.value);
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li className={styles.view}>
      <button type="button" className={styles.apply} aria-current={isApplied} onClick={onApply}>
        {view.name}
      </button>
      {view.is_mine ? (
        <>
          {view.shared && <Tag>shared</Tag>}
          <Menu position="bottom-end" withinPortal={false} hideDetached={false}>
            <Menu.Target>
              <ActionIcon size="sm" variant="subtle" aria-label={`Change ${view.name}`} loading={change.isPending}>
                <Icon name="more" size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setRenaming(true)}>Rename</Menu.Item>
              <Menu.Item onClick={() => change.mutate({ shared: !view.shared })}>
                {view.shared ? "Share no longer" : "Share with everybody"}
              </Menu.Item>
              <Menu.Item onClick={() => remove.mutate()}>Delete</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      ) : (
        <span className={styles.hint}>
          <Person id={view.owner} />
        </span>
      )}
    </li>
  );
}
