/**
 * The labels of a field, as jsdom finds them: it looks through the whole page for the field of each label, and testing
 * library asks for the labels of each field, so that a form of two hundred fields took seconds to look at.
 */
const FIELDS = "button, input:not([type=hidden]), meter, output, progress, select, textarea";
const LABELLED = [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];

export function findLabelsQuickly(): void {
  for (const kind of LABELLED) {
    Object.defineProperty(kind.prototype, "labels", {
      configurable: true,
      get(this: HTMLElement) {
        return [...this.ownerDocument.getElementsByTagName("label")].filter((label) => fieldOf(label) === this);
      },
    });
  }
}

function fieldOf(label: HTMLLabelElement): Element | null {
  return label.htmlFor ? label.ownerDocument.getElementById(label.htmlFor) : label.querySelector(FIELDS);
}
