/** Numbers of things in words. */

/** "1 row", "1,200 rows", "2 entries": a number with the noun that fits it. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
