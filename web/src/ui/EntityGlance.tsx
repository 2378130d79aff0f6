/** What the desk has on an entity at a glance; asked for when it is shown. */
import { useQuery } from "@tanstack/react-query";
import { api, take } from "@/api/client";
import styles from "./EntityChip.module.css";
import { When } from "./When";

export function EntityGlance({ entity }: { entity: string }) {
  const [kind = "", ...rest] = entity.split(":");
  const id = rest.join(":");
  const noted = useQuery({
    queryKey: ["entities", entity],
    queryFn: () => take(api.GET("/api/entities/{kind}/{entity}", { params: { path: { kind, entity: id } } })),
  });
  return (
    <div className={styles.glance}>
      <strong>{entity}</strong>
      {noted.isLoading && <span>Looking…</span>}
      {noted.error && <span>Nothing is noted of it beyond the data.</span>}
      {noted.data && (
        <>
          {noted.data.label && <span>{noted.data.label}</span>}
          <span>
            First noted <When at={noted.data.first_noted} />, last <When at={noted.data.last_noted} />
          </span>
        </>
      )}
    </div>
  );
}
