/** What may be done with a source: another mapping, a new secret, off and on; each on the version that was read. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { changeSource, type IntakeSource, rotateSource } from "@/api/intake";
import { Confirm } from "@/ui/Confirm";
import { SecretOnce } from "@/ui/SecretOnce";
import { done } from "@/ui/told";
import { SourceMapping } from "./SourceMapping";

type Asked = "rotate" | "off" | "mapping";

const CONSEQUENCES = {
  rotate: "You are shown a new secret once. The old one opens nothing any more, so messages that it signs are refused.",
  off: "Its messages are refused from now on, and not kept: the sender must send them again. It can be let in again.",
};
const ACTIONS = { rotate: "Make a new secret", off: "Switch it off" };

export function SourceActs({ source }: { source: IntakeSource }) {
  const [asked, ask] = useState<Asked>();
  const [secret, setSecret] = useState<string>();
  const renews = ["sources"];
  const close = () => ask(undefined);
  const told = (one: IntakeSource) => {
    close();
    done(one.disabled_at ? `${one.name} hands nothing in any more.` : `${one.name} may hand in again.`);
  };
  const turnOff = useAct(() => changeSource(source, { is_disabled: true }), { renews, onDone: told });
  const turnOn = useAct(() => changeSource(source, { is_disabled: false }), {
    renews,
    onDone: told,
    isToldAside: true,
  });
  const rotate = useAct(() => rotateSource(source), {
    renews,
    onDone: ({ secret: made }) => {
      close();
      setSecret(made);
    },
  });
  const open = (act: Asked) => {
    turnOff.reset();
    rotate.reset();
    ask(act);
  };
  const isOff = source.disabled_at !== null;
  return (
    <>
      <Group gap="xs">
        {source.shape === "mapped" && (
          <Small name={`Mapping of ${source.name}`} onClick={() => open("mapping")}>
            Mapping
          </Small>
        )}
        <Small name={`New secret of ${source.name}`} onClick={() => open("rotate")}>
          New secret
        </Small>
        {isOff ? (
          <Small name={`Switch on ${source.name}`} isBusy={turnOn.isPending} onClick={() => turnOn.mutate(undefined)}>
            Switch on
          </Small>
        ) : (
          <Small name={`Switch off ${source.name}`} onClick={() => open("off")}>
            Switch off
          </Small>
        )}
      </Group>
      {(asked === "rotate" || asked === "off") && (
        <Confirm
          title={`${ACTIONS[asked]}: ${source.name}`}
          action={ACTIONS[asked]}
          isHarmful={asked === "off"}
          isBusy={turnOff.isPending || rotate.isPending}
          error={turnOff.error ?? rotate.error}
          onConfirm={() => (asked === "rotate" ? rotate.mutate(undefined) : turnOff.mutate(undefined))}
          onClose={close}
        >
          {CONSEQUENCES[asked]}
        </Confirm>
      )}
      {asked === "mapping" && <SourceMapping source={source} onClose={close} />}
      {secret && (
        <SecretOnce
          title={`The new secret of ${source.name}`}
          label="Signing secret"
          secret={secret}
          onClose={() => setSecret(undefined)}
        >
          Give it to whoever runs the source: with it they sign each message.
        </SecretOnce>
      )}
    </>
  );
}

type SmallProps = { name: string; isBusy?: boolean; onClick: () => void; children: string };

function Small({ name, isBusy, onClick, children }: SmallProps) {
  return (
    <Button size="compact-xs" variant="default" loading={isBusy} aria-label={name} onClick={onClick}>
      {children}
    </Button>
  );
}
