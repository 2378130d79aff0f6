/** One authority, to be read or changed on the version that was looked at; what somebody else changed is shown. */
import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useAct } from "@/api/act";
import { type Authority, addAuthority, changeAuthority } from "@/api/intake";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { REQUESTERS } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { type AuthorityForm, faultsOf, formOf, isComplete } from "./authorityForm";
import { BothWords } from "./BothWords";

type AuthorityDialogProps = { authority: Authority | undefined; mayChange: boolean; onClose: () => void };

export function AuthorityDialog({ authority, mayChange, onClose }: AuthorityDialogProps) {
  // The draft remembers the version that it was begun on, also over a reload.
  const draft = useFormDraft(`authority.${authority?.id ?? "new"}`, {
    version: authority?.version ?? 0,
    form: formOf(authority),
  });
  const { version, form } = draft.form;
  const change = (part: Partial<AuthorityForm>) => draft.change({ version, form: { ...form, ...part } });
  const keep = useAct(
    (on: number) => {
      const body = { ...form, name: form.name.trim() };
      return authority ? changeAuthority({ id: authority.id, version: on }, body) : addAuthority(body);
    },
    {
      renews: ["authorities"],
      onDone: (now) => {
        draft.clear();
        done(
          authority ? `${now.name} is changed; nothing that came is judged anew.` : `${now.name} is in the directory.`,
        );
        onClose();
      },
    },
  );
  const mayTrace = useMay()("ledger:read");
  const isStale = keep.error !== null && asProblem(keep.error).isStale;
  const leave = () => {
    draft.clear();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={authority?.name ?? "Add an authority"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(form)) keep.mutate(version);
        }}
      >
        <Stack gap="sm">
          <Fields form={form} isNew={!authority} isLocked={!mayChange} onChange={change} />
          {keep.error && <Failure error={keep.error} />}
          {isStale && authority && (
            <BothWords
              mine={form}
              theirs={formOf(authority)}
              isBusy={keep.isPending}
              onKeep={() => keep.mutate(authority.version)}
              onTakeTheirs={leave}
            />
          )}
          {mayChange && !isStale && (
            <Group justify="flex-end">
              <Button variant="default" onClick={leave}>
                Let my changes go
              </Button>
              <Button type="submit" disabled={!isComplete(form)} loading={keep.isPending}>
                {authority ? "Keep it" : "Add"}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      {authority && mayTrace && (
        <p>
          <Link to="/admin" search={{ tab: "ledger", subject: `authority:${authority.id}` } as never}>
            Who changed it, in the ledger
          </Link>
        </p>
      )}
    </Modal>
  );
}

type FieldsProps = {
  form: AuthorityForm;
  isNew: boolean;
  isLocked: boolean;
  onChange: (part: Partial<AuthorityForm>) => void;
};

function Fields({ form, isNew, isLocked, onChange }: FieldsProps) {
  const faults = faultsOf(form);
  return (
    <>
      <TextInput
        label="Name"
        required
        data-autofocus
        readOnly={isLocked}
        maxLength={200}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Group grow align="start">
        <NativeSelect
          label="Kind"
          disabled={isLocked}
          data={Object.entries(REQUESTERS).map(([value, label]) => ({ value, label }))}
          value={form.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as AuthorityForm["kind"] })}
        />
        <TextInput
          label="Where"
          description="As SG or AU-NSW"
          required
          readOnly={isLocked}
          maxLength={6}
          error={faults.jurisdiction}
          value={form.jurisdiction}
          onChange={(event) => onChange({ jurisdiction: event.currentTarget.value.toUpperCase() })}
        />
      </Group>
      <TagsInput
        label="Domains"
        description="Enter adds one. A mail from it, or from below it, speaks for whoever asks"
        disabled={isLocked}
        maxTags={50}
        error={faults.domains}
        value={[...form.domains]}
        onChange={(domains) => onChange({ domains })}
      />
      <TextInput
        label="Call back on"
        description="The number that is known, and not one that a demand names"
        readOnly={isLocked}
        maxLength={300}
        value={form.call_back}
        onChange={(event) => onChange({ call_back: event.currentTarget.value })}
      />
      <Textarea
        label="Where this is from"
        description="The page or the letter, and who looked"
        readOnly={isLocked}
        autosize
        maxLength={300}
        value={form.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      {!isNew && (
        <Checkbox
          label="Retired: it stays in the record, and speaks for nobody any more"
          disabled={isLocked}
          checked={form.is_retired}
          onChange={(event) => onChange({ is_retired: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
