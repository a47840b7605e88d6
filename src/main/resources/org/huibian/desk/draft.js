/* Text that is not saved yet. It outlives a reload of the page, and is gone when the tab is closed. */

const KEY = "huibian-draft ";

export function keepDraft(id, draft) {
  try {
    sessionStorage.setItem(KEY + id, JSON.stringify(draft));
  } catch {
    // A text that is too long for the browser's store is only in the page.
  }
}

export function dropDraft(id) {
  sessionStorage.removeItem(KEY + id);
}

export function draftOf(id) {
  try {
    return JSON.parse(sessionStorage.getItem(KEY + id));
  } catch {
    return null;
  }
}
