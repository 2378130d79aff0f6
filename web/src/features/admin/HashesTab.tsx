/** The hash bank: what cleared people know by its hash, so that nobody has to look at it again. */
import { Button, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addHash, forgetHash, hashesQuery, type KnownHash, type NewHash } from "@/api/holding";
import { forgetDraft, useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { ToldTable } from "./Told";

export function HashesTab() {
  const hashes = useInfiniteQuery(hashesQuery);
  return (
    <div className={styles.halves}>
      <Card title="Known hashes" flush>
        <ToldTable
          label="Known hashes"
          told={{ ...hashes, data: hashes.data?.pages.flatMap((page) => page.items) }}
          heads={["SHA-256", "Known as", "Says who", "Why", "Added", "Act"]}
          empty={<Empty title="No hash is known">A known hash is judged without anybody looking at it again.</Empty>}
          rowId={(one) => one.sha256}
          cells={(one) => [
            <span key="hash" className={styles.hash}>
              {one.sha256}
            </span>,
            <Tag key="verdict" tone={one.verdict === "clear" ? "good" : "harm"}>
              {one.verdict === "clear" ? "clear" : "known harm"}
            </Tag>,
            one.source,
            one.reason,
            <span key="added">
              <Person id={one.added_by} />, <When at={one.added_at} />
            </span>,
            <ForgetHash key="act" hash={one} />,
          ]}
        />
        {hashes.hasNextPage && (
          <Button m="md" variant="default" loading={hashes.isFetchingNextPage} onClick={() => hashes.fetchNextPage()}>
            Show more
          </Button>
        )}
      </Card>
      <AddHashCard />
    </div>
  );
}

function ForgetHash({ hash }: { hash: KnownHash }) {
  const [isAsking, setAsking] = useState(false);
  const draft = `hash.${hash.sha256}.forget`;
  const forget = useAct((reason: string) => forgetHash(hash.sha256, reason), {
    renews: ["evidence"],
    onDone: () => {
      forgetDraft(draft);
      done("The hash is forgotten.");
    },
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Forget ${hash.sha256.slice(0, 12)}`}
        onClick={() => setAsking(true)}
      >
        Forget
      </Button>
      {isAsking && (
        <Confirm
          title="Forget a hash"
          action="Forget"
          isHarmful
          reason="Why it is forgotten"
          isReasonNeeded
          draft={draft}
          isBusy={forget.isPending}
          error={forget.error}
          onConfirm={(reason) => forget.mutate(reason)}
          onClose={() => setAsking(false)}
        >
          What comes with it from now on is screened by a person again. What was stopped stays stopped.
        </Confirm>
      )}
    </>
  );
}

const EMPTY: NewHash = { sha256: "", verdict: "clear", source: "", reason: "" };

function AddHashCard() {
  const draft = useFormDraft<NewHash>("hash.add", EMPTY);
  const { form } = draft;
  const add = useAct(() => addHash(form), {
    renews: ["evidence", "cases"],
    onDone: () => {
      draft.clear();
      done("The hash is known from now on.");
    },
  });
  const fault = form.sha256 && !/^[0-9a-f]{64}$/.test(form.sha256) ? "64 digits, 0 to 9 and a to f." : "";
  const isReady = form.sha256 && !fault && form.source.trim() && form.reason.trim();
  return (
    <Card title="Know a hash">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) add.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="SHA-256"
            required
            error={fault}
            value={form.sha256}
            onChange={(event) => draft.change({ sha256: event.currentTarget.value.trim().toLowerCase() })}
          />
          <NativeSelect
            label="Known as"
            data={[
              { value: "clear", label: "Clear: what is held with it is released" },
              { value: "known_harm", label: "Known harm: what carries it is stopped" },
            ]}
            value={form.verdict}
            onChange={(event) => draft.change({ verdict: event.currentTarget.value as NewHash["verdict"] })}
          />
          <TextInput
            label="Says who"
            required
            maxLength={500}
            value={form.source}
            onChange={(event) => draft.change({ source: event.currentTarget.value })}
          />
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={form.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {add.error && <Failure error={add.error} />}
          <Button type="submit" variant="default" disabled={!isReady} loading={add.isPending}>
            Know it
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
