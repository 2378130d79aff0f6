/** The saved views of a list: one's own and shared ones, to be applied, saved, shared, renamed and deleted. */
import { Button, Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { type View, viewsQuery } from "@/api/views";
import { Failure } from "../Failure";
import { Icon } from "../Icon";
import { Loading } from "../Loading";
import type { Column } from "./column";
import { SaveView } from "./SaveView";
import styles from "./Toolbar.module.css";
import { ViewLine } from "./ViewLine";
import { addressOfView, searchOfView } from "./viewing";

type ViewsProps<Row> = {
  room: string;
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  hasChosen?: boolean;
};

export function Views<Row>({ room, columns, shown, hasChosen }: ViewsProps<Row>) {
  const [isOpen, setOpen] = useState(false);
  const views = useQuery({ ...viewsQuery(room), enabled: isOpen });
  const router = useRouter();
  const { pathname, searchStr } = useLocation();
  const ids = columns.map((column) => column.id);
  const current = searchOfView(searchStr);
  const apply = (view: View) => {
    setOpen(false);
    router.history.push(pathname + addressOfView(view, ids, searchStr));
  };
  const isApplied = (view: View) => searchOfView(addressOfView(view, ids, searchStr)) === current;
  const applied = views.data?.find(isApplied);
  const group = (name: string, list: readonly View[]) =>
    list.length > 0 && (
      <section aria-label={name}>
        <strong>{name}</strong>
        <ul>
          {list.map((view) => (
            <ViewLine key={view.id} view={view} isApplied={isApplied(view)} onApply={() => apply(view)} />
          ))}
        </ul>
      </section>
    );
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus hideDetached={false}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="star" size={13} />}
          onClick={() => setOpen(!isOpen)}
        >
          {applied ? `View: ${applied.name}` : "Views"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.views}>
          {views.isLoading && <Loading />}
          {views.error && <Failure error={views.error} onRetry={views.refetch} />}
          {views.data?.length === 0 && <p className={styles.hint}>No views yet. Save this search to find it here.</p>}
          {group("Mine", views.data?.filter((view) => view.is_mine) ?? [])}
          {group("Shared by others", views.data?.filter((view) => !view.is_mine) ?? [])}
          <SaveView
            room={room}
            query={current}
            columns={hasChosen ? shown.map((column) => column.id) : []}
            taken={views.data?.filter((view) => view.is_mine).map((view) => view.name) ?? []}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
