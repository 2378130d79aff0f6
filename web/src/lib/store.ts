/** The smallest store: a value outside of React that components may follow. */
import { useSyncExternalStore } from "react";

export type Store<T> = {
  get: () => T;
  set: (next: T | ((before: T) => T)) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const after = typeof next === "function" ? (next as (before: T) => T)(value) : next;
      if (Object.is(after, value)) return;
      value = after;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A store whose value survives a reload; what cannot be read back is forgotten. */
export function createKeptStore<T extends string>(key: string, initial: T): Store<T> {
  const store = createStore<T>((localStorage.getItem(key) as T | null) ?? initial);
  store.subscribe(() => localStorage.setItem(key, store.get()));
  return store;
}
