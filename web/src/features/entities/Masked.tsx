/** Sensitive columns that could hold an entity: which they are, and a look with a purpose, which the ledger keeps. */
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type Dossier, readDossier } from "@/api/entities";
import { useMay } from "@/api/permissions";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import styles from "./Dossier.module.css";

export function Masked({ dossier, onLooked }: { dossier: Dossier; onLooked: (dossier: Dossier) => void }) {
  const mayLook = useMay()("data:unmask");
  const purpose = useDraft(`purpose.${dossier.entity}`);
  const look = useMutation({
    mutationFn: () => readDossier(dossier.entity, purpose.text.trim()),
    meta: { showsItsError: true },
    onSuccess: (found) => {
      purpose.clear();
      onLooked(found);
    },
  });
  return (
    <Card title="Sensitive columns">
      <Stack gap="sm">
        {dossier.masked.length > 0 && (
          <div>
            <p>Not looked at, though they could hold it:</p>
            <Columns names={dossier.masked} />
          </div>
        )}
        {dossier.unmasked.length > 0 && (
          <div>
            <p>Looked at now, for the purpose that the ledger holds:</p>
            <Columns names={dossier.unmasked} />
          </div>
        )}
        {dossier.masked.length > 0 && !mayLook && (
          <p className={styles.soft}>Specialists, leads and Legal may look, where they hold a grant.</p>
        )}
        {dossier.masked.length > 0 && mayLook && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (purpose.text.trim()) look.mutate();
            }}
          >
            <Stack gap="xs">
              <Textarea
                label="Purpose"
                description="Point at the case or the ticket and name nobody: the ledger keeps it for ever."
                autosize
                minRows={2}
                maxLength={500}
                value={purpose.text}
                onChange={(event) => purpose.write(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button type="submit" variant="default" disabled={!purpose.text.trim()} loading={look.isPending}>
                  Look with a purpose
                </Button>
              </Group>
            </Stack>
          </form>
        )}
        {look.error && <Failure error={look.error} />}
      </Stack>
    </Card>
  );
}

function Columns({ names }: { names: readonly string[] }) {
  return (
    <ul className={styles.tags}>
      {names.map((name) => (
        <li key={name}>
          <Tag>{name}</Tag>
        </li>
      ))}
    </ul>
  );
}
