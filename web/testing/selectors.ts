/**
 * Whether an element is what a selector says, where its name alone tells. Testing library asks it of each element for each
 * kind of thing there is, and jsdom takes each selector apart.
 */
const NAMES = /^[a-z0-9]+(, ?[a-z0-9]+)*$/;
// A name and what else must hold, of one element.
const NAMED = /^([a-z0-9]+)[[:][^ ,>+~]*$/;
// Places for what lies over the page; jsdom has none.
const OVER = new Set([":popover-open", ":modal"]);

type Names = { all: Set<string>; isEnough: boolean } | null;
const known = new Map<string, Names>();

function namesOf(selector: string): Names {
  if (NAMES.test(selector)) return { all: new Set(selector.split(/, ?/)), isEnough: true };
  const name = NAMED.exec(selector)?.[1];
  return name ? { all: new Set([name]), isEnough: false } : null;
}

const { matches } = Element.prototype;

export function matchNamesQuickly(): void {
  Element.prototype.matches = function (this: Element, selector: string) {
    if (selector === "*") return true;
    if (OVER.has(selector)) return false;
    let names = known.get(selector);
    if (names === undefined) {
      names = namesOf(selector);
      known.set(selector, names);
    }
    if (!names) return matches.call(this, selector);
    if (!names.all.has(this.localName)) return false;
    return names.isEnough || matches.call(this, selector);
  } as typeof matches;
}
