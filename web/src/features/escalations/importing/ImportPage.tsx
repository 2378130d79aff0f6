/** A table of requests taken in: the file, what its columns are, a look at what it would become, and what it became. */
import { useMay } from "@/api/permissions";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Page } from "@/ui/Page";
import { Imported } from "./Imported";
import styles from "./Importing.module.css";
import { MapFile } from "./MapFile";
import { SendTable } from "./SendTable";
import { sentIn } from "./tables";

export function ImportPage() {
  const mayWrite = useMay()("escalation:write");
  return (
    <Page
      name="Import escalations"
      title="Import escalations"
      about="A tracker's table becomes requests, each once: the same row again changes nothing."
    >
      {mayWrite ? (
        <Steps />
      ) : (
        <Empty title="Your role reads escalations">Specialists and leads take requests in.</Empty>
      )}
    </Page>
  );
}

function Steps() {
  const [url, change] = useUrlState();
  const sent = sentIn(url);
  const again = () => change({ upload: undefined, format: undefined, file: undefined, job: undefined });
  if (url.job) return <Imported job={url.job} file={url.file} onAgain={again} />;
  return (
    <div className={styles.stack}>
      <SendTable sent={sent} onSent={change} onAgain={again} />
      {sent && <MapFile key={sent.upload} sent={sent} onBegun={(job) => change({ job })} />}
    </div>
  );
}
