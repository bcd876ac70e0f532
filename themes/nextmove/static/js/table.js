/* A table that is whole without this script becomes one that sorts and filters. Every word stands in the page. */

for (const table of document.querySelectorAll("table[data-tools]")) {
  const tools = document.getElementById(table.dataset.tools).content.cloneNode(true);
  const [field, status] = [tools.querySelector("input"), tools.querySelector("[role=status]")];
  const [head, body] = [table.tHead.rows[0], table.tBodies[0]];
  const rows = [...body.rows];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").toLowerCase();
  const say = (words, ...values) => {
    status.textContent = values.reduce((text, value, index) => text.replace(`#${index + 1}`, value), words);
  };
  const held = rows.map((row) => plain(row.textContent));

  const filter = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => held[index].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    say(status.dataset.shown, shown, rows.length);
  };

  const sort = (heading, column) => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of head.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const text = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
    const order = (a, b) => {
      if (!text(a) !== !text(b)) return text(a) ? -1 : 1; // what nobody knows stands last, in either order
      return collator.compare(text(a), text(b)) * (up ? 1 : -1);
    };
    body.append(...[...rows].sort(order));
    say(up ? status.dataset.ascending : status.dataset.descending, heading.textContent);
  };

  [...head.cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(heading, column));
    heading.append(button);
  });
  const sorted = head.querySelector("[data-sorted]");
  if (sorted) sorted.setAttribute("aria-sort", "ascending");

  // announced once the typing rests
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 200);
  });
  table.classList.add("has-tools");
  table.before(tools);
}
