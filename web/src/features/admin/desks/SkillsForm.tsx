/** What somebody can take on, said anew as a whole. */
import { Button, Group, Modal, MultiSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { usePeople } from "@/api/people";
import { type NewSkills, type Skills, setSkills } from "@/api/routing";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { CLASS_CHOICES, faultOf, LANGUAGE, MARKET, wordsOf } from "./skillWords";

export function SkillsForm({ skills, onClose }: { skills: Skills; onClose: () => void }) {
  const name = usePeople()(skills.person);
  const draft = useFormDraft(`skills.${skills.person}.${skills.version}`, {
    languages: skills.languages.join(", "),
    classes: skills.demand_classes as string[],
    markets: skills.markets.join(", "),
    capacity: skills.capacity as number | string,
  });
  const { languages, classes, markets, capacity } = draft.form;
  const set = useAct((body: NewSkills) => setSkills(skills, body), {
    renews: ["skills", "escalations"],
    onDone: () => {
      draft.clear();
      done(`What ${name} can take on is noted.`);
      onClose();
    },
  });
  const spoken = wordsOf(languages.toLowerCase());
  const served = wordsOf(markets.toUpperCase());
  const faults = {
    languages: faultOf(spoken, LANGUAGE, "no language: write ko, ja or zh, with commas between."),
    markets: faultOf(served, MARKET, "no ISO code: write SG, AU-NSW or EU, with commas between."),
  };
  const most = Number(capacity);
  const isReady = !faults.languages && !faults.markets && Number.isInteger(most) && most >= 1 && most <= 200;
  return (
    <Modal opened onClose={onClose} title={`Skills of ${name}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const demand_classes = classes as NewSkills["demand_classes"];
          if (isReady) set.mutate({ languages: spoken, demand_classes, markets: served, capacity: most });
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Languages"
            description="As ko, ja; without one nobody knows that they speak any"
            error={faults.languages}
            value={languages}
            onChange={(event) => draft.change({ languages: event.currentTarget.value })}
          />
          <MultiSelect
            label="Classes"
            description="None for any"
            data={CLASS_CHOICES}
            value={classes}
            searchable
            clearable
            onChange={(chosen) => draft.change({ classes: chosen })}
          />
          <TextInput
            label="Markets"
            description="As KR, AU-NSW; none for any"
            error={faults.markets}
            value={markets}
            onChange={(event) => draft.change({ markets: event.currentTarget.value })}
          />
          <NumberInput
            label="Capacity"
            description="How many open escalations held at once, 1 to 200"
            min={1}
            max={200}
            value={capacity}
            onChange={(value) => draft.change({ capacity: value })}
          />
          {set.error && <Failure error={set.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={set.isPending}>
              Note it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
