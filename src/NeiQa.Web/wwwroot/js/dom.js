/** Finds an element by id. */
export const byId = (id) => document.getElementById(id);

/**
 * Makes an element. Strings among the children become text nodes, so text from outside can never become markup.
 * Properties that start with "on" are event listeners, the others are attributes; false and null leave one out.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Headings from the outermost in, as one line. */
export const path = (section) => section.join(' › ');

/** A number with its noun: "1 passage", "2,048 passages". */
export const counted = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
