/** One desk: who covers the coming week, its shifts, its roster and whom it calls. */
import { useQuery } from "@tanstack/react-query";
import { coverageQuery, deskQuery } from "@/api/desks";
import { useMay } from "@/api/permissions";
import { useNow } from "@/lib/now";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { CoverageGrid } from "./CoverageGrid";
import { PeopleOfDesk } from "./PeopleOfDesk";
import { ShiftsCard } from "./ShiftsCard";
import { SkillsCard } from "./SkillsCard";

const HOUR = 3_600_000;

export function DeskPart({ name, mayChange }: { name: string; mayChange: boolean }) {
  const desk = useQuery(deskQuery(name));
  const may = useMay();
  const maySee = mayChange || may("escalation:read");
  const begins = Math.floor(useNow() / HOUR) * HOUR;
  const [start, end] = [begins, begins + 7 * 24 * HOUR].map((at) => new Date(at).toISOString()) as [string, string];
  const coverage = useQuery(coverageQuery(name, start, end));
  if (desk.error) return <Failure error={desk.error} onRetry={desk.refetch} />;
  if (!desk.data) return <Loading label="Loading the desk" />;
  return (
    <>
      <Card title={`Who covers ${desk.data.name} in the next seven days`}>
        {coverage.error && <Failure error={coverage.error} onRetry={coverage.refetch} />}
        {coverage.isLoading && <Loading label="Loading the coverage" />}
        {coverage.data && <CoverageGrid told={coverage.data} />}
      </Card>
      <ShiftsCard desk={desk.data} mayChange={mayChange} />
      <PeopleOfDesk desk={desk.data} mayChange={mayChange} />
      {maySee && <SkillsCard desk={desk.data} mayChange={mayChange} />}
    </>
  );
}
