/** Whether this browser can draw a graph; asked for once. */

let answer: boolean | undefined;

export function hasWebGl(): boolean {
  if (typeof WebGL2RenderingContext === "undefined") return false;
  answer ??= document.createElement("canvas").getContext("webgl2") !== null;
  return answer;
}
