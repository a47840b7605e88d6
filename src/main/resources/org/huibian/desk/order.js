/* Lists whose entries can be dragged to another place. Beside dragging, each list has buttons for the same. */

/** Lets the entries of a list, which have their place as data-place, be dragged. */
export function reorderable(list, moved) {
  let from = null;
  for (const entry of list.children) {
    entry.draggable = true;
    entry.addEventListener("dragstart", (event) => {
      from = Number(entry.dataset.place);
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", String(from));
      entry.classList.add("dragged");
    });
    entry.addEventListener("dragend", () => {
      from = null;
      for (const one of list.children) {
        one.classList.remove("dragged", "before", "after");
      }
    });
    entry.addEventListener("dragover", (event) => {
      if (from === null) {
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      const place = Number(entry.dataset.place);
      for (const one of list.children) {
        one.classList.remove("before", "after");
      }
      if (place !== from) {
        entry.classList.add(place < from ? "before" : "after");
      }
    });
    entry.addEventListener("drop", (event) => {
      if (from === null) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const place = Number(entry.dataset.place);
      if (place !== from) {
        moved(from, place);
      }
    });
  }
}
