// Review by keyboard: a accepts, r rejects, c corrects, x chooses, u undoes; j and k walk as in every list.
export function connectReview() {
  const items = [...document.querySelectorAll("[data-review]")];
  if (items.length === 0) { connectUndo(); return; }
  const at = items[Math.min(items.length - 1, Number((/^#i(\d+)$/.exec(location.hash) || [0, 0])[1]))];
  choose(items, at);
  for (const link of document.querySelectorAll("a.correct")) { link.addEventListener("click", (event) => { event.preventDefault(); open(link.closest("[data-review]")); }); }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest("input:not([type=checkbox]), select, textarea")) { return; }
    const item = document.querySelector("[data-review].current");
    const several = document.querySelectorAll("input[form=many]:checked").length > 0;
    switch (event.key) {
      case "a": press(several ? document.querySelector("#many [value=accept]") : item?.querySelector("[data-key=a]")); break;
      case "r": press(several ? document.querySelector("#many [value=reject]") : item?.querySelector("[data-key=r]")); break;
      case "c": open(item); break;
      case "x": { const box = item?.querySelector("input[type=checkbox]"); if (box) { box.checked = !box.checked; } break; }
      case "u": press(document.querySelector("#undo button")); break;
      default: return;
    }
    event.preventDefault();
  });
}

function connectUndo() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "u" && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea")) { press(document.querySelector("#undo button")); }
  });
}

function choose(items, item) {
  for (const each of items) { each.classList.toggle("current", each === item); }
}

function press(button) {
  if (button && !document.body.classList.contains("sent")) {
    document.body.classList.add("sent");
    button.click();
    setTimeout(() => document.body.classList.remove("sent"), 1500);
  }
}

function open(item) {
  const details = item?.querySelector("details.correction");
  if (details) {
    details.open = true;
    details.querySelector("select, input:not([type=hidden]), textarea").focus();
  }
}

// On a document: words that are selected go into the form that adds what was missed.
export function connectAdding() {
  const text = document.querySelector("[data-text]");
  const form = document.getElementById("add");
  if (!text || !form) { return; }
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) { return; }
    const range = selection.getRangeAt(0);
    const start = range.startContainer;
    const sentence = (start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement)?.closest("[data-b]");
    if (!sentence || !text.contains(range.startContainer) || !text.contains(range.endContainer)) { return; }
    const before = document.createRange();
    before.setStart(sentence, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const lead = words.length - words.trimStart().length;
    for (const part of form.querySelectorAll("form")) {
      part.elements.words.value = words.replaceAll("⌥", "").trim();
      part.elements.begin.value = Number(sentence.dataset.b) + before.toString().length + lead;
    }
  });
}
