/** On a simulated desk: what happened here, who drives it, who was only hit, and where to begin. */
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { startQuery } from "@/api/floor";
import { Card } from "@/ui/Card";
import styles from "./Floor.module.css";
import { STOP } from "./Items";

export function StartHere() {
  const start = useQuery({ ...startQuery, retry: false }).data;
  if (!start) return null;
  return (
    <Card title="Start here">
      <div className={styles.story}>
        <h3>{start.title}</h3>
        {start.story.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Group gap="xs">
          {start.lead && (
            <Button
              size="compact-md"
              renderRoot={(props) => <Link {...props} to={`/leads/${start.lead}`} {...{ [STOP]: "" }} />}
            >
              Work the lead
            </Button>
          )}
          {start.case && (
            <Button
              size="compact-md"
              variant="default"
              renderRoot={(props) => <Link {...props} to={`/cases/${start.case}`} {...{ [STOP]: "" }} />}
            >
              See the finished case
            </Button>
          )}
        </Group>
      </div>
    </Card>
  );
}
