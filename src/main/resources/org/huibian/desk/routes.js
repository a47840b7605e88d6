/* The screens and their addresses behind #, so that the browser's back button works. */

/** Returns the address of a screen. */
export const to = {
  issues: () => "#/",
  issue: (id) => `#/issue/${id}`,
  review: (id) => `#/review/${id}`,
  lines: (id, source, line) => `#/lines/${id}${source ? `?${new URLSearchParams({ source, line: line ?? 1 })}` : ""}`,
  article: (id, values) => `#/article/${id}${values ? `?${new URLSearchParams(values)}` : ""}`,
  publishing: () => "#/publishing",
};

/** Returns the name of the screen of an address, what it is about, and its other values. */
export function parse(hash) {
  const [path, values] = hash.replace(/^#\/?/, "").split("?");
  const [screen, ...rest] = path.split("/");
  return { screen: screen || "issues", id: rest.join("/"), values: new URLSearchParams(values ?? "") };
}

/** Goes to an address. */
export function go(hash) {
  location.hash = hash;
}
