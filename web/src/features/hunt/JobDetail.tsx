/** One job: what was asked, how it went, and what came of it. */
import { Anchor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Job, jobQuery } from "@/api/jobs";
import { duration } from "@/lib/time";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import { Facts } from "./Facts";
import { JobWatch } from "./JobWatch";
import { bytesOf, counted } from "./words";

export function JobDetail({ jobRef }: { jobRef: string }) {
  const job = useQuery(jobQuery(jobRef));
  return (
    <Stack gap="md">
      <JobWatch jobRef={jobRef}>
        {(ended) => (
          <>
            {ended.file && (
              <Anchor href={`/api/jobs/${jobRef}/file`} download={ended.file.name}>
                Download {ended.file.name} ({bytesOf(ended.file.size)})
              </Anchor>
            )}
            {ended.result && <Part name="What came of it" facts={plain(ended.result)} />}
          </>
        )}
      </JobWatch>
      {job.data && <Part name="The job" facts={factsOf(job.data)} />}
      {job.data && <Part name="What was asked" facts={plain(job.data.form)} />}
    </Stack>
  );
}

function Part({ name, facts }: { name: string; facts: Parameters<typeof Facts>[0]["facts"] }) {
  return (
    <section>
      <h3>{name}</h3>
      <Facts label={name} facts={facts} />
    </section>
  );
}

function factsOf(job: Job) {
  const took = job.started_at && job.ended_at ? Date.parse(job.ended_at) - Date.parse(job.started_at) : undefined;
  return [
    ["About", <Ref key="about" subject={job.subject} />],
    ["By", <Person key="by" id={job.by} />],
    ["Asked", <When key="at" at={job.at} />],
    ["Begun", <When key="begun" at={job.started_at} />],
    ["Ended", <When key="ended" at={job.ended_at} />],
    ...(took === undefined ? [] : [["Took", duration(took)] as const]),
    ...(job.attempt > 1
      ? [["Begun anew", `${counted(job.attempt - 1, "time")}, as the work was cut off`] as const]
      : []),
    ...(job.schedule ? [["Asked by", job.schedule] as const] : []),
  ] as const;
}

/** What a form or a result holds, a line each; references lead to their page. */
function plain(held: Record<string, unknown>) {
  return Object.entries(held)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => {
      const said = typeof value === "string" ? value : JSON.stringify(value);
      return [name.replaceAll("_", " "), /^[A-Z]+-\d+$/.test(said) ? <Ref key={name} subject={said} /> : said] as const;
    });
}
