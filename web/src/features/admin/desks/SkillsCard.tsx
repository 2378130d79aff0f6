/** What the people of a desk can take on, and how much each holds now. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Desk } from "@/api/desks";
import { usePeople } from "@/api/people";
import { type Skills, skillsQuery } from "@/api/routing";
import { Card } from "@/ui/Card";
import { CLASSES } from "@/ui/demandWords";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { ToldTable } from "../Told";
import { SkillsForm } from "./SkillsForm";

export function SkillsCard({ desk, mayChange }: { desk: Desk; mayChange: boolean }) {
  const skills = useQuery(skillsQuery);
  const nameOf = usePeople();
  const [edited, edit] = useState<string>();
  const here = new Set([...desk.roster, ...desk.on_call].map((turn) => turn.person));
  const known = skills.data?.filter((one) => here.has(one.person));
  const chosen = known?.find((one) => one.person === edited);
  return (
    <Card title="Skills and load" flush count={known?.length}>
      <ToldTable
        label="Skills"
        told={{ ...skills, data: known }}
        heads={["Who", "Holds", "Now", "Languages", "Classes", "Markets", ""]}
        numbers={["Holds"]}
        empty={
          <Empty title="Nobody here takes escalations">Put somebody who may claim on the roster or on call.</Empty>
        }
        rowId={(one) => one.person}
        cells={(one) => [
          <Person key="who" id={one.person} />,
          `${one.held} of ${one.capacity}`,
          <Now key="now" skills={one} />,
          one.languages.join(", ") || "none known",
          one.demand_classes.map((name) => CLASSES[name]).join(", ") || "any",
          one.markets.join(", ") || "any",
          mayChange && (
            <Button
              key="act"
              size="compact-xs"
              variant="default"
              aria-label={`Change what ${nameOf(one.person)} can take on`}
              onClick={() => edit(one.person)}
            >
              Change
            </Button>
          ),
        ]}
      />
      {chosen && <SkillsForm key={chosen.person} skills={chosen} onClose={() => edit(undefined)} />}
    </Card>
  );
}

/** Why somebody is not free is told only where what one sees of their work says so. */
function Now({ skills }: { skills: Skills }) {
  if (skills.is_free) return <Tag tone="good">free</Tag>;
  return <Tag tone="warn">{skills.held >= skills.capacity ? "full" : "not free now"}</Tag>;
}
