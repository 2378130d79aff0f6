/**
 * How an element looks, as far as tests ask: what it says itself, and what browsers show without a sheet. No sheet of the
 * console is loaded in tests, and jsdom would try every rule it knows on each element that it is asked about.
 */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol optgroup option p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const FIELDS = new Set("button input meter progress select textarea".split(" "));
const UNSHOWN = new Set(
  "area base datalist head link meta noembed noframes param rp script style template title".split(" "),
);
const INHERITED: Record<string, string> = { visibility: "visible", "pointer-events": "auto" };

export function styleOf(element: Element): CSSStyleDeclaration {
  const own = (element as HTMLElement).style;
  const told = (name: string) => {
    if (name === "display") return own.display || display(element);
    return name in INHERITED ? inherited(element, name) : own.getPropertyValue(name);
  };
  return new Proxy(own, {
    get(target, key) {
      if (key === "getPropertyValue") return told;
      if (key === "display" || key === "visibility") return told(key);
      if (key === "pointerEvents") return told("pointer-events");
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function display(element: Element): string {
  const name = element.localName;
  const isHidden = element.hasAttribute("hidden") || UNSHOWN.has(name) || element.getAttribute("type") === "hidden";
  if (isHidden || (name === "dialog" && !element.hasAttribute("open"))) return "none";
  if (BLOCKS.has(name)) return "block";
  return FIELDS.has(name) ? "inline-block" : "inline";
}

function inherited(element: Element, name: string): string {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const said = one.hasAttribute("style") && (one as HTMLElement).style.getPropertyValue(name);
    if (said) return said;
  }
  return INHERITED[name] ?? "";
}
