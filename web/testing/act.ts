/**
 * The tests show React as it ships, which does half the work of its development build. That build alone has an `act`, so
 * here is one: what React puts off to a later moment, of an event or of what a test does, is done when it returns.
 */
import React from "react";

type Work = () => void;
const waiting = new Set<Work>();

/** Later as before, unless it was worked off by then. */
function puttingOff(later: (work: Work) => unknown) {
  return (work: Work) => {
    const once = () => {
      if (waiting.delete(once)) work();
    };
    waiting.add(once);
    later(once);
  };
}

/** Do all that React put off, and what that puts off in turn. */
export function workOff(): void {
  for (const work of waiting) work();
}

function act(change: () => unknown) {
  const result = change();
  workOff();
  return {
    // biome-ignore lint/suspicious/noThenProperty: testing library awaits it where what it was given is a promise.
    then(resolve: (value: unknown) => void, reject: (why: unknown) => void) {
      Promise.resolve(result).then((value) => {
        workOff();
        resolve(value);
      }, reject);
    },
  };
}

// React keeps, when it is loaded, how it puts off; testing library keeps its `act`. So this file is loaded before both.
const { queueMicrotask, setImmediate } = globalThis;
Object.assign(globalThis, { queueMicrotask: puttingOff(queueMicrotask), setImmediate: puttingOff(setImmediate) });
await import("react-dom/client");
Object.assign(globalThis, { queueMicrotask, setImmediate });
Object.assign(React, { act });
