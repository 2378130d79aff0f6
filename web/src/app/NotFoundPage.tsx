/** An address that leads nowhere. */
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";

export function NotFoundPage() {
  return (
    <Empty title="There is nothing at this address" isPage>
      It may have been mistyped, or you may not see what lies there.{" "}
      <Anchor renderRoot={(props) => <Link to="/floor" {...props} />}>Go to the floor</Anchor>
    </Empty>
  );
}
