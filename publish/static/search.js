// Search and filters over the entries on the page; without this script all of them are simply there.
const form = document.querySelector("search form");
const search = form.closest("search");
const status = document.querySelector("[role=status]");
const items = [...document.querySelectorAll("article[data-entry]")];
const names = ["region", "topic", "country", "status"];
const keys = { region: "region", topic: "topics", country: "countries", status: "status" };

// ü, ue and u are one letter, ß and ss too; case and accents do not count.
const fold = (text) =>
  text.toLowerCase().replace(/ß/g, "ss").replace(/([aou])e/g, "$1").normalize("NFD").replace(/\p{M}/gu, "");
const read = new Map(); // an item's folded text, from the first search on
const words = (item) => read.get(item) ?? read.set(item, fold(item.textContent)).get(item);
const holds = (item, name, value) => !value || (item.dataset[keys[name]] || "").split(" ").includes(value);

function show() {
  const wanted = Object.fromEntries(new FormData(form));
  const said = fold(wanted.q || "").split(/\s+/).filter(Boolean);
  const named = decodeURIComponent(location.hash.slice(1));
  const near = new Map(names.map((name) => [name, []])); // what each filter could choose from, the others as they are
  let count = 0;
  for (const item of items) {
    const failed = names.filter((name) => !holds(item, name, wanted[name]));
    const told = said.every((word) => words(item).includes(word));
    const hit = told && !failed.length;
    count += hit;
    item.parentElement.hidden = !hit && item.id !== named;
    for (const name of told && failed.length < 2 ? (failed.length ? failed : names) : []) near.get(name).push(item);
  }
  for (const section of document.querySelectorAll(".group"))
    section.hidden = !section.querySelector("li:not([hidden]) > article");
  for (const name of names)
    for (const option of form.elements[name]?.options || [])
      option.disabled = option.value !== "" && !option.selected &&
        !near.get(name).some((item) => holds(item, name, option.value));
  const asked = Object.values(wanted).some(Boolean);
  const text = asked ? form.dataset.some : form.dataset.all;
  status.textContent = count ? text.replace("{n}", count).replace("{all}", items.length) : form.dataset.word;
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
}

const query = new URLSearchParams(location.search);
for (const field of form.elements) if (field.name && query.has(field.name)) field.value = query.get(field.name);
search.hidden = items.length < 2; // with less there is nothing to look for
let soon; // while somebody types, letters come first and the list follows
form.addEventListener("input", (event) => {
  clearTimeout(soon);
  soon = setTimeout(show, event.target.type === "search" ? 150 : 0);
});
form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
form.addEventListener("reset", () => setTimeout(show));
addEventListener("hashchange", show);
if (location.search || location.hash) show();
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
