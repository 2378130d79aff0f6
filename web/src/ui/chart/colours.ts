/** The tokens as a canvas and a graphics card can use them. */

/** Whether this browser draws on a canvas. */
export function canDraw(): boolean {
  return typeof CanvasRenderingContext2D !== "undefined";
}

/** A colour token of the page, as CSS writes it. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A colour in red, green and blue, for what understands nothing else; black where it cannot be told. */
export function rgb(colour: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen || !colour) return "rgb(0, 0, 0)";
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
