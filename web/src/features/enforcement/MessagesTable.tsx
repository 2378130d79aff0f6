/** The messages of the outbox, filtered by where they stand, where they go and what they are about. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Message, type MessageState, messagesQuery } from "@/api/outbox";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Ref } from "@/ui/Ref";
import { Tag, type Tone } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";

export const MESSAGE_TONES: Record<MessageState, Tone> = {
  waiting: "accent",
  delivered: "good",
  dead: "warn",
  skipped: "plain",
};
export const MESSAGE_WORDS: Record<MessageState, string> = {
  waiting: "waiting",
  delivered: "delivered",
  dead: "given up",
  skipped: "skipped",
};

const COLUMNS: readonly Column<Message>[] = [
  { id: "ref", header: "Message", width: 6, text: (one) => one.ref },
  {
    id: "state",
    header: "State",
    width: 6,
    text: (one) => MESSAGE_WORDS[one.state],
    cell: (one) => <Tag tone={MESSAGE_TONES[one.state]}>{MESSAGE_WORDS[one.state]}</Tag>,
  },
  { id: "destination", header: "Destination", width: 8, text: (one) => one.destination },
  { id: "topic", header: "Topic", width: 10, text: (one) => one.topic },
  { id: "about", header: "About", width: 6, text: (one) => one.about, cell: (one) => <Ref subject={one.about} /> },
  {
    id: "attempts",
    header: "Tries",
    width: 4,
    align: "right",
    text: (one) => String(one.attempts),
    value: (one) => one.attempts,
  },
  { id: "error", header: "Last error", text: (one) => one.skip_reason || one.error },
  {
    id: "posted",
    field: "posted_at",
    header: "Posted",
    width: 8,
    text: (one) => one.posted_at,
    cell: (one) => <When at={one.posted_at} />,
  },
];

const STATES = Object.entries(MESSAGE_WORDS).map(([value, label]) => ({ value, label }));

export function MessagesTable() {
  const table = useTableState(["state", "destination", "about"]);
  const [, change] = useUrlState();
  const { state, destination, about } = table.filters;
  const messages = useInfiniteQuery(messagesQuery({ state: state as MessageState | undefined, destination, about }));
  const rows = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const destinations = new Set([...(destination ? [destination] : []), ...rows.map((one) => one.destination)]);
  const [active, setActive] = useState<string>();
  return (
    <DataTable
      label="Messages"
      rows={rows}
      columns={COLUMNS}
      rowId={(one) => one.ref}
      state={table}
      isLoading={messages.isLoading}
      error={messages.error}
      onRetry={messages.refetch}
      hasMore={messages.hasNextPage}
      onMore={() => !messages.isFetchingNextPage && messages.fetchNextPage()}
      active={active}
      onActive={setActive}
      onOpen={(one) => change({ message: one.ref })}
      empty={
        <Empty title={state || destination || about ? "No message fits" : "No message was posted yet"}>
          Executing a decision posts one message an action to each destination that takes actions.
        </Empty>
      }
      list="messages"
      exportAs={{
        list: "messages",
        filters: { ...(state && { state }), ...(destination && { destination }), ...(about && { about }) },
      }}
      tools={
        <>
          <NativeSelect
            size="xs"
            aria-label="State of messages"
            data={[{ value: "", label: "Any state" }, ...STATES]}
            value={state ?? ""}
            onChange={(event) => change({ state: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label="Destination of messages"
            data={[{ value: "", label: "Any destination" }, ...destinations]}
            value={destination ?? ""}
            onChange={(event) => change({ destination: event.currentTarget.value })}
          />
          <TextInput
            key={about}
            size="xs"
            aria-label="About"
            placeholder="About, as ACT-1"
            defaultValue={about}
            onKeyDown={(event) => event.key === "Enter" && change({ about: event.currentTarget.value.trim() })}
            onBlur={(event) => change({ about: event.currentTarget.value.trim() })}
          />
          {state !== "dead" && (
            <Button size="compact-sm" variant="light" onClick={() => change({ state: "dead" })}>
              Only what was given up
            </Button>
          )}
        </>
      }
    />
  );
}
