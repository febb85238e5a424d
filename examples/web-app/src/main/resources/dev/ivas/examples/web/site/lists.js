/* Lists that follow what the server tells, several times a second, under the hands of those who use them. */

/*
 * Brings the children of a node in line with items. A child stays as long as its item's key is the same, and with it the
 * focus and a click that is under way; update changes what is left. The key is a text that tells all that needs a new child.
 */
export function follow(parent, items, { key, make, update = () => {} }) {
  const before = new Map([...parent.children].map((child) => [child.followed, child]));
  items.forEach((item, i) => {
    const name = key(item);
    const child = before.get(name) || make(item);
    before.delete(name);
    child.followed = name;
    update(child, item);
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] || null);
  });
  while (parent.children.length > items.length) parent.lastElementChild.remove();
}
