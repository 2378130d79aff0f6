/** Bytes given to an element that shows them, for as long as it is there. */

export function sourceOf(element: HTMLImageElement | HTMLMediaElement, content: Blob): () => void {
  const url = URL.createObjectURL(content);
  element.src = url;
  return () => {
    element.removeAttribute("src");
    URL.revokeObjectURL(url);
  };
}
