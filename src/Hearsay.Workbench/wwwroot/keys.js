// "/" searches, "g" and then "m" goes to the map however long one takes, j and k walk through a list, n and p turn its pages, f leads to the filters, "?" helps.
let going = false;

export function connectKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key === "Escape") {
      going = false;
      if (typing) { typing.blur(); }
      return;
    }
    if (typing) { return; }
    if (handle(event)) { event.preventDefault(); }
  });
}

function handle(event) {
  if (event.key === "Shift") { return false; }
  if (going) {
    going = false;
    const link = document.querySelector(`.top nav a[data-key="${CSS.escape(event.key)}"]`);
    if (link) { location.assign(link.href); return true; }
  }
  switch (event.key) {
    case "g": going = true; return true;
    case "/": focus(document.getElementById("find")); return true;
    case "?": location.assign("/help"); return true;
    case "j": return step(1);
    case "k": return step(-1);
    case "n": return follow("a[rel=next]");
    case "p": return follow("a[rel=prev]");
    case "f": {
      const filters = document.querySelector(".filters > details");
      if (!filters) { return false; }
      filters.open = true;
      focus(filters.querySelector("input:not([type=hidden]), select, a"));
      return true;
    }
    default: return false;
  }
}

function focus(field) {
  if (field) { field.focus(); if (field.select) { field.select(); } }
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (link) { location.assign(link.href); }
  return link !== null;
}

function step(by) {
  const items = [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null);
  if (items.length === 0) { return false; }
  const at = items.findIndex((item) => item.classList.contains("current"));
  const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by))];
  for (const item of items) { item.classList.toggle("current", item === next); }
  const link = next.querySelector("a.open") || next.querySelector("a");
  if (link) { link.focus({ preventScroll: true }); }
  next.scrollIntoView({ block: "nearest" });
  return true;
}
