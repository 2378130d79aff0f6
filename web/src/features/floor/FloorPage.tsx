/** The floor: what waits for me, the least slack first, each one key or click from its object. */
import { useQuery } from "@tanstack/react-query";
import { floorQuery } from "@/api/floor";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { AskedOfYou } from "./AskedOfYou";
import { Desk } from "./Desk";
import styles from "./Floor.module.css";
import { HandoversToAccept } from "./HandoversToAccept";
import { MyClocks } from "./MyClocks";
import { StartHere } from "./StartHere";
import { useStops } from "./useStops";
import { Waiting } from "./Waiting";
import { WhatChanged } from "./WhatChanged";

export function FloorPage() {
  const floor = useQuery(floorQuery);
  const stops = useStops();
  return (
    <Page name="Floor" title="Floor" about="What waits for you, the least time first.">
      <div className={styles.floor} ref={stops}>
        <div className={styles.column}>
          <StartHere />
          {floor.error && !floor.data && <Failure error={floor.error} onRetry={floor.refetch} />}
          {floor.isLoading && <Loading />}
          <MyClocks />
          <AskedOfYou />
          <HandoversToAccept />
          {floor.data && <Waiting floor={floor.data} />}
        </div>
        {floor.data && (
          <div className={styles.column}>
            <WhatChanged news={floor.data.news} />
            <Desk floor={floor.data} />
          </div>
        )}
      </div>
    </Page>
  );
}
