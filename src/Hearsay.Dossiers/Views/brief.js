"use strict";
// Shows the passages behind whatever is chosen. The page works without this file: every link leads to the list of evidence.
(function () {
  const panel = document.getElementById("panel");
  const list = document.getElementById("panel-list");
  const about = document.getElementById("panel-about");
  const close = document.getElementById("panel-close");
  const hint = about.textContent;
  let opener = null;

  document.documentElement.classList.add("script");
  panel.hidden = false;

  function show(link) {
    hide();
    opener = link;
    link.classList.add("chosen");
    const copies = [];
    for (const number of link.getAttribute("data-e").split(" ")) {
      const item = document.getElementById("e" + number);
      if (item) {
        const copy = item.cloneNode(true);
        copy.removeAttribute("id");
        copies.push(copy);
      }
    }
    list.replaceChildren(...copies);
    const more = Number(link.getAttribute("data-more"));
    const words = link.getAttribute("data-about") || link.getAttribute("aria-label") || link.textContent;
    about.textContent = words + (more ? " (" + more + " more not listed here)" : "");
    panel.classList.add("shown");
    document.documentElement.classList.add("shows");
    panel.scrollTop = 0;
  }

  function hide() {
    if (opener) { opener.classList.remove("chosen"); }
    opener = null;
    list.replaceChildren();
    about.textContent = hint;
    panel.classList.remove("shown");
    document.documentElement.classList.remove("shows");
  }

  function leave() {
    const back = opener;
    hide();
    if (back) { back.focus(); }
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[data-e]");
    if (link === null) { return; }
    if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    show(link);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { leave(); }
  });
  close.addEventListener("click", leave);
})();
