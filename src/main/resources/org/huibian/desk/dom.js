/* Makes elements. All text becomes text nodes, so nothing that a source contains can become markup. */

const PROPERTIES = new Set(["value", "checked", "disabled", "selected", "hidden", "indeterminate", "readOnly"]);

/**
 * Makes an element.
 *
 * @param name the tag, with classes and an id as in a selector: "p.quiet", "div#stage.wide"
 * @param attributes names with values; a function under a name that begins with "on" listens to the event
 * @param children texts, elements, arrays of them; null and false are nothing
 */
export function h(name, attributes, ...children) {
  const [tag, ...marks] = name.split(/(?=[.#])/);
  const element = document.createElement(tag);
  for (const mark of marks) {
    if (mark[0] === "#") {
      element.id = mark.slice(1);
    } else {
      element.classList.add(mark.slice(1));
    }
  }
  if (tag === "button" && !attributes?.type) {
    element.type = "button";
  }
  set(element, attributes);
  add(element, children);
  return element;
}

/** Sets attributes, properties and listeners. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined) {
      continue;
    }
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      element[name] = value;
    } else if (name === "class") {
      element.classList.add(...value.split(" ").filter(Boolean));
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== "") {
      element.append(child);
    }
  }
}

/** Replaces what an element holds, and keeps the focus on the element with the same data-focus. */
export function fill(element, ...children) {
  const focused = document.activeElement;
  const inside = focused && focused !== element && element.contains(focused);
  const key = inside ? focused.closest("[data-focus]")?.dataset.focus : null;
  element.replaceChildren();
  add(element, children);
  if (inside) {
    const again = key && element.querySelector(`[data-focus="${CSS.escape(key)}"]`);
    const target = again && !again.disabled ? again : element.closest("[tabindex]");
    target?.focus({ preventScroll: true });
  }
  return element;
}

let numbers = 0;

/** Returns an id that no other element has. */
export function newId(name) {
  numbers += 1;
  return `${name}-${numbers}`;
}

/** Returns whether an element takes typed characters. */
export function takesText(element) {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !["checkbox", "radio", "button", "file"].includes(element.type))
  );
}

/** Returns a function that calls another one when there was no call for a while. */
export function debounced(action, milliseconds) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
