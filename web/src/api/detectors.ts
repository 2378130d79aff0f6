/** Detectors: what each looks for, what it needs, and whether it passes its own cases. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type DetectorLine = Shapes["DetectorLine"];
export type Detector = Shapes["DetectorOut"];
export type Parameter = Shapes["ParameterOut"];
export type Trials = Shapes["TrialsOut"];

export const detectorsQuery = queryOptions({
  queryKey: ["detectors", "list"],
  queryFn: async () => (await take(api.GET("/api/detectors"))).items,
});

export function detectorQuery(name: string) {
  return queryOptions({
    queryKey: ["detectors", name],
    queryFn: () => take(api.GET("/api/detectors/{name}", { params: { path: { name } } })),
  });
}

/** Run the cases packaged with a detector; nothing is written. */
export function testDetector(name: string) {
  return take(api.POST("/api/detectors/{name}/test", { params: { path: { name } } }));
}
