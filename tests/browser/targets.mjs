// What is clicked or touched is at least 24 px wide and high (WCAG 2.2, 2.5.8), unless it stands in a sentence. Stricter
// than the criterion, which also lets small targets pass that have room around them.

/** Looks at an open page as it is now. */
export async function targets(page, note) {
  for (const found of await page.evaluate(small)) note(`a target is too small: ${found}`);
}

// In the page.
function small() {
  const found = new Set();
  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".skip")) continue;
    // the label of a box to tick is clicked as well
    const places = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(...places.map((place) => place.width));
    const height = Math.max(...places.map((place) => place.height));
    if ((width >= 23.99 && height >= 23.99) || width <= 1 || inSentence(element)) continue;
    found.add(`${element.localName}.${element.className} in ${element.parentElement.localName}.${element.parentElement.className} « ${element.textContent.trim().slice(0, 30)} » ${width.toFixed(1)} × ${height.toFixed(1)}`);
  }
  return [...found];

  // its size is that of a line of text: there is text beside it in the same block
  function inSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll("a, button, ul, ol, nav").forEach((one) => one.remove());
    return /\p{L}{2}/u.test(copy.textContent);
  }
}
