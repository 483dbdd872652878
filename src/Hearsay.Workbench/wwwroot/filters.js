// A changed filter shows its results at once, in the same page; the address keeps the state, and the way back works.
let asked = 0;
let shown = location.pathname + location.search;

export function connectFilters(connect) {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-live]");
    if (form) { show(form, connect); }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-live]");
    if (form) { event.preventDefault(); show(form, connect); }
  });
  addEventListener("popstate", () => { if (location.pathname + location.search !== shown) { location.reload(); } });
}

async function show(form, connect) {
  const parts = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") { parts.append(name, value); }
  }
  const address = form.action.split("?")[0] + (parts.size > 0 ? "?" + parts : "");
  const mine = ++asked;
  document.body.classList.add("busy");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (mine !== asked) { return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("results");
    const old = document.getElementById("results");
    if (!answer.ok || !fresh || !old) { location.assign(address); return; }
    old.replaceWith(document.adoptNode(fresh));
    document.title = page.title;
    const twin = page.querySelector("link[rel=alternate]");
    if (twin) { for (const link of document.querySelectorAll(".end a[href*='.json']:not([href='/openapi.json'])")) { link.href = twin.getAttribute("href"); } }
    history.pushState(null, "", address);
    shown = location.pathname + location.search;
    connect(document);
  } catch {
    location.assign(address);
  } finally {
    if (mine === asked) { document.body.classList.remove("busy"); }
  }
}
