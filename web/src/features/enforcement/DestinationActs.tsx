/** What an administrator may do with a destination; what cannot be undone says first what follows. */
import { Button, Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Destination, rotateSecret, testDestination, turnDestination } from "@/api/outbox";
import { Confirm } from "@/ui/Confirm";
import { SecretOnce } from "@/ui/SecretOnce";
import { done } from "@/ui/told";
import styles from "./room.module.css";

type Asked = "pause" | "remove" | "rotate";

const CONSEQUENCES: Record<Asked, string> = {
  pause: "Its messages wait until it is resumed. Nothing is lost, and nothing arrives.",
  remove: "It gets no message from now on, those that wait too. It cannot be brought back under this name.",
  rotate: "You are shown a new secret once. Both secrets sign for as long as you say; then the old one ends.",
};
const ACTIONS: Record<Asked, string> = { pause: "Pause", remove: "Remove", rotate: "Make a new secret" };

export function DestinationActs({ destination }: { destination: Destination }) {
  const [asked, ask] = useState<Asked>();
  const [hours, setHours] = useState(24);
  const [secret, setSecret] = useState<string>();
  const [tested, setTested] = useState("");
  const renews = ["destinations", "messages"];
  const close = () => ask(undefined);
  const turn = useAct((act: "pause" | "resume" | "remove") => turnDestination(destination, act), {
    renews,
    onDone: (one) => {
      close();
      done(`${one.name} is ${one.state}.`);
    },
  });
  const rotate = useAct(() => rotateSecret(destination, hours), {
    renews,
    onDone: (told) => {
      close();
      setSecret(told.secret);
    },
  });
  const test = useAct(() => testDestination(destination.name), {
    renews,
    isToldAside: true,
    onDone: (end) =>
      setTested(end.error ? `Not taken: ${end.error}. ${end.detail}` : `Taken in ${end.seconds.toFixed(1)} s.`),
  });
  if (destination.state === "removed") return null;
  const open = (act: Asked) => {
    turn.reset();
    rotate.reset();
    ask(act);
  };
  return (
    <>
      <Group gap="xs">
        <Small onClick={() => test.mutate(undefined)} isBusy={test.isPending} name={`Test ${destination.name}`}>
          Test
        </Small>
        {destination.state === "active" ? (
          <Small onClick={() => open("pause")} name={`Pause ${destination.name}`}>
            Pause
          </Small>
        ) : (
          <Small onClick={() => turn.mutate("resume")} isBusy={turn.isPending} name={`Resume ${destination.name}`}>
            Resume
          </Small>
        )}
        <Small onClick={() => open("rotate")} name={`New secret of ${destination.name}`}>
          New secret
        </Small>
        <Small onClick={() => open("remove")} name={`Remove ${destination.name}`}>
          Remove
        </Small>
      </Group>
      {tested && (
        <p role="status" className={styles.soft}>
          {tested}
        </p>
      )}
      {asked && (
        <Confirm
          title={`${ACTIONS[asked]}: ${destination.name}`}
          action={ACTIONS[asked]}
          isHarmful={asked === "remove"}
          isBusy={turn.isPending || rotate.isPending}
          error={turn.error ?? rotate.error}
          onConfirm={() => (asked === "rotate" ? rotate.mutate(undefined) : turn.mutate(asked))}
          onClose={close}
        >
          <p>{CONSEQUENCES[asked]}</p>
          {asked === "rotate" && (
            <NumberInput
              mt="sm"
              label="Hours for which both secrets sign"
              min={0}
              max={720}
              value={hours}
              onChange={(value) => setHours(Number(value) || 0)}
            />
          )}
        </Confirm>
      )}
      {secret && (
        <SecretOnce
          title={`The new secret of ${destination.name}`}
          label="Signing secret"
          secret={secret}
          onClose={() => setSecret(undefined)}
        >
          Give it to whoever runs the destination: with it they check that a message is yours.
        </SecretOnce>
      )}
    </>
  );
}

type SmallProps = { onClick: () => void; isBusy?: boolean; name: string; children: string };

function Small({ onClick, isBusy, name, children }: SmallProps) {
  return (
    <Button size="compact-xs" variant="default" loading={isBusy} aria-label={name} onClick={onClick}>
      {children}
    </Button>
  );
}
